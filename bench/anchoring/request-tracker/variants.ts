import type { Pair } from '../cases.ts'
import { describeCrossing, describePair, type SavedTargets } from '../saving/pairs.ts'
import type { CalledKeys, Variant } from '../saving/save-cases.ts'

/** A page of one release, in one language. */
export interface FormVariant extends Variant {
  readonly release: 4 | 5
  readonly locale: string
}

// The names end in the language where it is not English, as the bench reads them.
const looks = {
  v4: { release: 4, locale: 'en-US', ticket: '5' },
  v5: { release: 5, locale: 'en-US', ticket: '5' },
  'v4-b': { release: 4, locale: 'en-US', ticket: '8' },
  'v5-b': { release: 5, locale: 'en-US', ticket: '8' },
  v4fr: { release: 4, locale: 'fr-FR', ticket: '5' },
  v5fr: { release: 5, locale: 'fr-FR', ticket: '5' },
  v5de: { release: 5, locale: 'de-DE', ticket: '5' },
} as const

const pages = {
  home: 'index.html',
  ticket: 'Ticket/Display.html?id=TICKET',
  modify: 'Ticket/Modify.html?id=TICKET',
  all: 'Ticket/ModifyAll.html?id=TICKET',
  people: 'Ticket/ModifyPeople.html?id=TICKET',
  dates: 'Ticket/ModifyDates.html?id=TICKET',
  links: 'Ticket/ModifyLinks.html?id=TICKET',
  reply: 'Ticket/Update.html?id=TICKET&Action=Respond',
  create: 'Ticket/Create.html?Queue=1',
  build: 'Search/Build.html?NewQuery=1',
  results: "Search/Results.html?Query=Status%3D'open'",
  chart: 'Search/Chart.html?Query=id>0',
  prefs: 'Prefs/Other.html',
  me: 'Prefs/AboutMe.html',
  queue: 'Admin/Queues/Modify.html?id=3',
  users: 'Admin/Users/index.html',
  user: 'Admin/Users/Modify.html?Create=1',
  dashboard: 'Dashboards/Modify.html?Create=1',
} as const

type Look = keyof typeof looks
type PageName = keyof typeof pages

const changes: readonly { readonly ds: string; readonly between: readonly (readonly [Look, Look])[] }[] = [
  {
    ds: 'rt-redesign',
    between: [
      ['v4', 'v5'],
      ['v5', 'v4'],
    ],
  },
  {
    ds: 'rt-locale',
    between: [
      ['v4', 'v4fr'],
      ['v5', 'v5de'],
    ],
  },
  {
    ds: 'rt-record',
    between: [
      ['v4', 'v4-b'],
      ['v5', 'v5-b'],
    ],
  },
  {
    ds: 'rt-redesign+locale',
    between: [
      ['v4', 'v5fr'],
      ['v5', 'v4fr'],
    ],
  },
]

const crossings: readonly (readonly [PageName, PageName])[] = [
  ['modify', 'results'],
  ['create', 'home'],
  ['results', 'people'],
  ['prefs', 'ticket'],
  ['queue', 'build'],
  ['build', 'user'],
  ['home', 'links'],
]

const names = Object.keys(pages).filter((name): name is PageName => name in pages)
const lookNames = Object.keys(looks).filter((name): name is Look => name in looks)

/** Every page, once. */
export const variants: readonly FormVariant[] = lookNames.flatMap((look) => {
  const { release, locale, ticket } = looks[look]
  return names.map((page) => ({
    file: fileOf(look, page),
    address: pages[page].replace('TICKET', ticket),
    release,
    locale,
  }))
})

/** All pairs of the saved pages. */
export function pairUp(targets: SavedTargets, called: CalledKeys): readonly Pair[] {
  const pagesWith = (key: string): number => [...targets.values()].filter((on) => on.has(key)).length
  // What every page has counts on one.
  const isFrame = (key: string): boolean => pagesWith(key) > variants.length / 3
  // Hidden, or there twice: neither there nor gone.
  const isUnclear = (key: string, file: string): boolean =>
    targets.get(file)?.has(key) !== true && called.get(file)?.has(key) === true
  const sameness = changes.flatMap(({ ds, between }) =>
    between.flatMap(([before, after]) =>
      names.map((page) => {
        const now = fileOf(after, page)
        const isCounted = (key: string): boolean =>
          (page === 'ticket' || !isFrame(key)) && !isUnclear(key, now)
        return describePair(targets, { ds, old: fileOf(before, page), now, isCounted })
      }),
    ),
  )
  const across = (['v4', 'v5'] as const).flatMap((look) =>
    crossings.map(([from, to]) => {
      const now = fileOf(look, to)
      const isCounted = (key: string): boolean => !isFrame(key) && called.get(now)?.has(key) !== true
      return describeCrossing(targets, { ds: 'rt-crosspage', old: fileOf(look, from), now, isCounted })
    }),
  )
  return [...sameness, ...across]
}

function fileOf(look: Look, page: PageName): string {
  return `request-tracker/${look}.${page}.html`
}
