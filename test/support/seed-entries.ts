import { toEntry, type Entry } from '../../src/core/desk/entry.ts'
import type { Act, Deed, ResourceRef } from '../../src/core/desk/handling.ts'
import type { Question } from '../../src/core/question.ts'

const matters = [
  ['log a call', 'note a phone call', 'write down a call', 'record that I phoned a customer'],
  ['merge two contacts', 'join duplicate contacts', 'get rid of a duplicate contact'],
  ['add a company', 'create a new company', 'enter a customer’s company'],
  ['import contacts from a spreadsheet', 'load an Excel list of contacts', 'upload my old contacts'],
  ['move a deal to the next stage', 'change the stage of a deal', 'drag a deal to won'],
  ['see my tasks for today', 'find what I have to do today', 'list my open tasks'],
  ['change the owner of a contact', 'give a contact to a colleague', 'hand over my customers'],
  ['attach a file to a note', 'upload a document', 'add the offer as a PDF'],
  ['export the list of deals', 'get deals into Excel', 'download the pipeline'],
  ['find an archived deal', 'see lost deals again', 'bring a deal back'],
] as const
const openings = ['how do I', 'where can I', 'I want to', 'how can I', 'where do I'] as const
const endings = ['', '?', ' please', ' on this page', ' in the new CRM'] as const
const faults = [
  'Save does nothing on a new contact',
  'the list stays empty after filtering',
  'the date jumps to yesterday',
  'I get an error 500 when I open a deal',
] as const
const pages: readonly [Question['page'], ...Question['page'][]] = [
  { product: 'realtimex-crm', object: 'contacts', view: 'list' },
  { product: 'realtimex-crm', object: 'contacts', view: 'create' },
  { product: 'realtimex-crm', object: 'companies', view: 'record' },
  { product: 'realtimex-crm', object: 'deals', view: 'list' },
  { product: 'realtimex-crm', object: 'deals', view: 'edit' },
  { product: 'realtimex-crm', object: 'tasks', view: 'list' },
  { product: 'realtimex-crm', view: 'dashboard' },
]
const minuteMs = 60_000

/** `count` questions as the first days after a go-live bring them, the same for the same seed; newest first. */
export function seedEntries(count: number, nowMs: number, seed = 1): Entry[] {
  const chance = createChance(seed)
  const pick = <Value>(list: readonly [Value, ...Value[]]): Value =>
    list[Math.floor(chance() * list.length)] ?? list[0]
  return Array.from({ length: count }, (_, n) => {
    const askedAtMs = nowMs - Math.floor((n + chance()) * (count > 1_000 ? 0.6 : 4) * minuteMs)
    // A few matters are asked most: the tenth is asked a tenth as often as the first.
    const matter = Math.floor(matters.length * chance() ** 2)
    const isBroken = chance() < 0.08
    const wordings = matters[matter] ?? matters[0]
    const question = toQuestion(n, askedAtMs, matter, isBroken, {
      text: isBroken ? pick(faults) : `${pick(openings)} ${pick(wordings)}${pick(endings)}`,
      page: pick(pages),
      chance,
    })
    return toEntry(question, seedActs(question, n, chance))
  })
}

/** An id of a resource of the seeded questions, and its title. */
export function seedResource(matter: number): ResourceRef {
  const title = matters[matter % matters.length]?.[0] ?? ''
  return {
    packId: 'first-day',
    resourceId: `r${matter}`,
    title: title.charAt(0).toUpperCase() + title.slice(1),
  }
}

/** How many resources the seeded questions know. */
export const seedResources = matters.length

function toQuestion(
  n: number,
  askedAtMs: number,
  matter: number,
  isBroken: boolean,
  { text, page, chance }: { text: string; page: Question['page']; chance: () => number },
): Question {
  const first = seedResource(matter)
  const second = seedResource((matter + 3) % matters.length)
  const isServed = !isBroken && chance() > 0.2
  const shown = isServed ? [first, second].map(({ resourceId, title }) => ({ id: resourceId, title })) : []
  const isOpened = isServed && chance() > 0.3
  const word = chance()
  return {
    id: toId(askedAtMs, n, '7000'),
    kind: isBroken ? 'broken' : 'question',
    asker:
      chance() < 0.85 ? { by: 'self' } : { by: 'observer', ...(chance() < 0.5 ? { name: 'Ines Roth' } : {}) },
    askedAtMs,
    text,
    page,
    locale: 'en',
    pack: { id: 'first-day', version: 3 },
    ...(isBroken ? { crmBuild: '24.2.1', browser: 'Chrome 140' } : {}),
    shown,
    opened: isOpened ? [first.resourceId] : [],
    left: isOpened && word > 0.7 ? [first.resourceId] : [],
    declined: isServed && chance() < 0.15 ? [second.resourceId] : [],
    ...(isOpened && word < 0.7
      ? {
          outcome: word < 0.4 ? 'answered' : word < 0.55 ? 'partly' : 'not-answered',
          outcomeOf: first.resourceId,
        }
      : {}),
  }
}

function seedActs(question: Question, n: number, chance: () => number): Act[] {
  if (question.outcome === 'answered' || chance() > 0.3) return []
  const resource = seedResource(n % matters.length)
  const deeds: readonly (readonly Deed[])[] = [
    [{ kind: 'point', resource }],
    [{ kind: 'point', resource }, { kind: 'tell' }],
    [{ kind: 'point', resource }, { kind: 'tell' }, { kind: 'confirm' }],
    [{ kind: 'mend', resource }],
    [{ kind: 'plan', plan: { phase: 'parallel' } }],
  ]
  const chosen = deeds[Math.floor(chance() * deeds.length)] ?? []
  return chosen.map((deed, index): Act => {
    const atMs = question.askedAtMs + (index + 1) * 5 * minuteMs
    const isAskers = deed.kind === 'tell' || deed.kind === 'confirm'
    return {
      id: toId(atMs, n * 10 + index, '7001'),
      atMs,
      by: isAskers ? { role: 'asker' } : { role: 'desk', name: 'Mara' },
      deed,
    }
  })
}

/** A UUIDv7 of that moment. */
function toId(atMs: number, n: number, version: string): string {
  const time = atMs.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-8000-${n.toString(16).padStart(12, '0')}`
}

/** Chance that is the same every time (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
