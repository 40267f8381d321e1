import type { Pair } from '../cases.ts'

/** A page of the fixture to save. */
export interface Variant {
  /** Where it is saved, in the directory of the cases. */
  readonly file: string
  /** The parameters that show it. */
  readonly search: string
}

/** Where each target is on each saved page, by file and key. */
export type SavedTargets = ReadonlyMap<string, ReadonlyMap<string, number>>

const looks = {
  synthetic: 'shadow=synthetic',
  native: 'shadow=native',
  'synthetic-lbc113': 'shadow=synthetic&release=1.13',
  'synthetic-b': 'shadow=synthetic&layout=b',
  'native-b': 'shadow=native&layout=b',
  'synthetic-rec': 'shadow=synthetic&record=pinewood',
  'native-rec': 'shadow=native&record=pinewood',
  'synthetic-fr': 'shadow=synthetic&language=fr',
  'native-fr': 'shadow=native&language=fr',
} as const

const pages = {
  'record-view': 'page=record&mode=view',
  'record-edit': 'page=record&mode=edit',
  list: 'page=list',
} as const

type Look = keyof typeof looks
type PageName = keyof typeof pages

const recordPages = ['record-view', 'record-edit'] as const
const everyPage = ['record-view', 'record-edit', 'list'] as const

/** What changes, between which looks, on which pages. */
const changes: readonly {
  readonly ds: string
  readonly between: readonly (readonly [Look, Look])[]
  readonly on: readonly PageName[]
}[] = [
  { ds: 'lwc-native', between: [['synthetic', 'native']], on: everyPage },
  { ds: 'lwc-synthetic', between: [['native', 'synthetic']], on: everyPage },
  { ds: 'lwc-release', between: [['synthetic-lbc113', 'synthetic']], on: everyPage },
  { ds: 'lwc-release+native', between: [['synthetic-lbc113', 'native']], on: everyPage },
  { ds: 'lwc-layout', between: inBoth('b'), on: recordPages },
  { ds: 'lwc-locale', between: inBoth('fr'), on: everyPage },
  { ds: 'lwc-record', between: inBoth('rec'), on: recordPages },
]

/**
 * The keys that count on each page. What stands on several pages counts on one, so that the frame of the page does not
 * outweigh what is in it.
 */
const counted: Readonly<Record<PageName, RegExp>> = {
  'record-view': /^(?!list\.)/,
  'record-edit': /^(?:field|footer|help|label)\./,
  list: /^list\./,
}

/** What every page has: not gone on another one. */
const frame = /^(?:header|nav)\./

/** Every page that a pair needs, once. */
export const variants: readonly Variant[] = [
  ...new Map(
    changes.flatMap(({ between, on }) =>
      between
        .flat()
        .flatMap((look) =>
          on.map((page) => [fileOf([look, page]), `${looks[look]}&${pages[page]}`] as const),
        ),
    ),
  ),
].map(([file, search]) => ({ file, search }))

/** All pairs of the saved pages. */
export function pairUp(targets: SavedTargets): readonly Pair[] {
  const sameness = changes.flatMap(({ ds, between, on }) =>
    between.flatMap(([old, now]) =>
      on.map((page) => describePair(targets, ds, [old, page], [now, page], counted[page])),
    ),
  )
  const crossings = (['synthetic', 'native'] as const).flatMap((look) =>
    recordPages.map((page) => describeCrossing(targets, look, page)),
  )
  return [...sameness, ...crossings]
}

type Side = readonly [Look, PageName]

function describePair(targets: SavedTargets, ds: string, old: Side, now: Side, keys: RegExp): Pair {
  const before = requireTargets(targets, old)
  const after = requireTargets(targets, now)
  const asked = [...before].filter(([key]) => keys.test(key))
  return {
    ds,
    pair: `${old.join('.')} → ${now.join('.')}`,
    old: { file: fileOf(old), gt: Object.fromEntries(asked) },
    new: { file: fileOf(now), gt: Object.fromEntries(asked.map(([key]) => [key, after.get(key) ?? null])) },
  }
}

// All that the record's page has by itself is gone on the list's.
function describeCrossing(targets: SavedTargets, look: Look, page: PageName): Pair {
  const asked = [...requireTargets(targets, [look, page])].filter(
    ([key]) => counted[page].test(key) && !frame.test(key),
  )
  return {
    ds: 'lwc-crosspage',
    pair: `${look}.${page} → ${look}.list`,
    old: { file: fileOf([look, page]), gt: Object.fromEntries(asked) },
    new: { file: fileOf([look, 'list']), gt: Object.fromEntries(asked.map(([key]) => [key, null])) },
  }
}

function requireTargets(targets: SavedTargets, side: Side): ReadonlyMap<string, number> {
  const found = targets.get(fileOf(side))
  if (found === undefined) throw new Error(`${fileOf(side)} was not saved`)
  return found
}

// As the bench reads the names of the files: product, look with its language, page.
function fileOf([look, page]: Side): string {
  return `lightning/${look}.${page}.html`
}

function inBoth(change: 'b' | 'fr' | 'rec'): readonly (readonly [Look, Look])[] {
  return [
    ['synthetic', `synthetic-${change}`],
    ['native', `native-${change}`],
  ]
}
