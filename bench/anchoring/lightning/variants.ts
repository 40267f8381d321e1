import type { Pair } from '../cases.ts'
import { describeCrossing, describePair, type SavedTargets } from '../saving/pairs.ts'
import type { Variant } from '../saving/save-cases.ts'

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
          on.map((page) => [fileOf([look, page]), `index.html?${looks[look]}&${pages[page]}`] as const),
        ),
    ),
  ),
].map(([file, address]) => ({ file, address }))

/** All pairs of the saved pages. */
export function pairUp(targets: SavedTargets): readonly Pair[] {
  const sameness = changes.flatMap(({ ds, between, on }) =>
    between.flatMap(([old, now]) =>
      on.map((page) =>
        describePair(targets, {
          ds,
          old: fileOf([old, page]),
          now: fileOf([now, page]),
          isCounted: (key) => counted[page].test(key),
        }),
      ),
    ),
  )
  // All that the record's page has by itself is gone on the list's.
  const crossings = (['synthetic', 'native'] as const).flatMap((look) =>
    recordPages.map((page) =>
      describeCrossing(targets, {
        ds: 'lwc-crosspage',
        old: fileOf([look, page]),
        now: fileOf([look, 'list']),
        isCounted: (key) => counted[page].test(key) && !frame.test(key),
      }),
    ),
  )
  return [...sameness, ...crossings]
}

type Side = readonly [Look, PageName]

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
