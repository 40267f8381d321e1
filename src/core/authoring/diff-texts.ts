import { listTextUnits, mapTexts } from '../exchange/text-units.ts'
import type { Pack } from '../pack.ts'
import { isSame } from './pack-diff.ts'

/** One text in one language that differs between two versions; absent on the side where it is not there. */
export interface TextDifference {
  /** Whose it is: `item:ID`, `resource:ID`, `role:ID`…, or `pack`. */
  readonly owner: string
  /** What of it, as the text unit names it: `title`, `step:ID:text`… */
  readonly part: string
  readonly locale: string
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/** Every text that differs from one version to the next, in the order of the later one, what is gone behind it. */
export function diffTexts(before: Pack, after: Pack): readonly TextDifference[] {
  const [old, now] = [readTexts(before), readTexts(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [was = {}, is = {}] = [old.get(id), now.get(id)]
    return [...new Set([...Object.keys(is), ...Object.keys(was)])]
      .filter((locale) => was[locale] !== is[locale])
      .map((locale) => ({ ...splitUnit(id), locale, before: was[locale], after: is[locale] }))
  })
}

/** Parts of a pack that are neither its items and resources, nor said of each version. */
export const packParts = [
  'defaultLocale',
  'crm',
  'milestones',
  'audiences',
  'roles',
  'teams',
  'sites',
  'regions',
  'goLive',
  'look',
  'jargon',
  'translations',
  'approval',
] as const satisfies readonly (keyof Pack)[]

/** A part of a pack that is told by its name alone. */
export type PackPart = (typeof packParts)[number]

/** The parts of which something other than a text differs. */
export function diffParts(before: Pack, after: Pack): readonly PackPart[] {
  const [old, now] = [before, after].map((pack) => mapTexts(pack, () => ({})))
  return packParts.filter((part) => !isSame(old?.[part], now?.[part]))
}

/** So many signs are left on each side of what differs. */
const aroundAtMost = 60

/** Both texts without most of what they begin and end with alike, with an ellipsis where something was left out. */
export function narrow(before: string, after: string): readonly [before: string, after: string] {
  const [old, now] = [[...before], [...after]]
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head++
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const from = Math.max(0, head - aroundAtMost)
  const cut = Math.max(0, tail - aroundAtMost)
  const take = (letters: readonly string[]): string => {
    const kept = letters.slice(from, letters.length - cut).join('')
    return `${from === 0 ? '' : '…'}${kept}${cut === 0 ? '' : '…'}`
  }
  return [take(old), take(now)]
}

function readTexts(pack: Pack): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(listTextUnits(pack).map(({ id, text }) => [id, text]))
}

function splitUnit(id: string): Pick<TextDifference, 'owner' | 'part'> {
  const [kind = '', of, ...part] = id.split(':')
  return of === undefined ? { owner: 'pack', part: id } : { owner: `${kind}:${of}`, part: part.join(':') }
}
