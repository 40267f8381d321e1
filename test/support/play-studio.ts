import { parsePack, toPackText } from '../../src/contract/pack.ts'
import type { Picked } from '../../src/contract/studio.ts'
import { beginDraft, type PackDraft } from '../../src/core/authoring/pack-draft.ts'
import type { NotedPage } from '../../src/core/checking/check-list.ts'
import type { Pack } from '../../src/core/pack.ts'
import type { PickResult, StudioHost } from '../../src/studio/studio-host.ts'
import { aParsedPack } from './build-pack.ts'
import { translations } from './texts.ts'

/** The page beside. */
export const contacts = { product: 'realtimex-crm', object: 'contacts', view: 'list' } as const

/** An element that was picked, and would not hold. */
export const weak: Picked = {
  anchor: { role: 'button', names: { en: 'Save' } },
  grade: 'weak',
  reasons: [{ kind: 'has-twins', others: 2 }, { kind: 'is-in-a-list' }],
  name: 'Save',
}

/** One that would. */
export const strong: Picked = {
  anchor: { role: 'form', names: { en: 'Contact' }, field: 'contact' },
  grade: 'strong',
  reasons: [],
  name: 'Contact',
}

/** What a page said of the one tip of the pack, once it was checked. */
export const checkedPage: NotedPage = {
  page: contacts,
  url: 'contacts · list',
  resolutions: new Map([['create-contact', 'doubtful']]),
  notes: new Map([['create-contact', { proposal: strong }]]),
  round: '1',
  frameId: 0,
}

/** A studio of which the tab beside, the disk and the worker are played. */
export function aHost(
  pick?: PickResult,
): StudioHost & { readonly kept: PackDraft[]; readonly published: Pack[] } {
  const kept: PackDraft[] = []
  const published: Pack[] = []
  return {
    kept,
    published,
    readTexts: (locale) => Promise.resolve(translations[locale]),
    readPacks: () => Promise.resolve([aParsedPack()]),
    readDraft: (pack) => Promise.resolve(kept.at(-1) ?? beginDraft(pack)),
    keepDraft(draft) {
      kept.push(draft)
      return Promise.resolve(true)
    },
    takeTurns(_packId, turn) {
      void turn.begin()
      return { ask() {} }
    },
    preview: () => Promise.resolve(),
    readCrmLanguage: () => Promise.resolve(undefined),
    keepCrmLanguage: () => Promise.resolve(),
    pick: () => Promise.resolve(pick),
    movePicker: () => Promise.resolve(),
    readSite: () => Promise.resolve(undefined),
    takeSurvey: () => Promise.resolve(undefined),
    fetchPage: (address) => Promise.resolve(`${address}: no network`),
    tryStep: () => Promise.resolve(),
    record: () => Promise.resolve(undefined),
    readWishes: () => Promise.resolve([]),
    takeWork: () => Promise.resolve(undefined),
    onWishes() {},
    onPacks() {},
    checker: {
      checkBeside: () => Promise.resolve(),
      checkAddress: () => Promise.resolve(false),
      readMisses: () => Promise.resolve([]),
      readLinks: () => Promise.resolve(undefined),
      onChecked: (listener) => listener(checkedPage),
    },
    publisher: {
      readName: () => Promise.resolve('Ada'),
      begin(pack) {
        published.push(pack)
        return Promise.resolve({ outcome: 'published' })
      },
      publish(pack) {
        published.push(pack)
        const reading = parsePack(toPackText(pack))
        return Promise.resolve(
          reading.ok ? { outcome: 'published' } : { outcome: 'refused', reasons: reading.reasons },
        )
      },
      agree: () => Promise.resolve({ outcome: 'published' }),
      withdraw: () => Promise.resolve({ outcome: 'published' }),
      readEarlier: () => Promise.resolve([]),
      saveFile() {},
    },
    onPage: (listener) => listener(contacts, { isServed: true }),
  }
}
