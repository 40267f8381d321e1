import type { Pair } from '../cases.ts'
import { describeCrossing, describePair, type SavedTargets } from '../saving/pairs.ts'
import type { Variant } from '../saving/save-cases.ts'

// The names end in the language where it is not English, as the bench reads them.
const looks = {
  v3: 'v3/index.html?',
  v4: 'v4/index.html?',
  v5: 'v5/index.html?',
  'v3-b': 'v3/index.html?records=b',
  'v5-b': 'v5/index.html?records=b',
  v3fr: 'v3/index.html?language=fr',
  v5fr: 'v5/index.html?language=fr',
} as const

const pages = {
  home: '#/',
  contacts: '#/contacts',
  contact: '#/contacts/1/show',
  'contact-edit': '#/contacts/1',
  'contact-create': '#/contacts/create',
  deals: '#/deals',
  'deal-edit': '#/deals/2',
  companies: '#/companies',
  'company-create': '#/companies/create',
} as const

/** What a page has once it is built. */
const ready: Readonly<Record<PageName, string>> = {
  home: '[data-part="today"]',
  contacts: 'tbody tr',
  contact: 'a[href^="mailto:"]',
  'contact-edit': 'input[name="first_name"]',
  'contact-create': 'input[name="first_name"]',
  deals: 'tbody tr',
  'deal-edit': 'input[name="name"]',
  companies: 'tbody tr',
  'company-create': 'input[name="name"]',
}

type Look = keyof typeof looks
type PageName = keyof typeof pages

const changes: readonly { readonly ds: string; readonly between: readonly (readonly [Look, Look])[] }[] = [
  {
    ds: 'ra-release',
    between: [
      ['v4', 'v5'],
      ['v5', 'v4'],
    ],
  },
  {
    ds: 'ra-redesign',
    between: [
      ['v3', 'v5'],
      ['v3', 'v4'],
      ['v5', 'v3'],
    ],
  },
  {
    ds: 'ra-locale',
    between: [
      ['v3', 'v3fr'],
      ['v5', 'v5fr'],
      ['v5fr', 'v5'],
    ],
  },
  {
    ds: 'ra-record',
    between: [
      ['v3', 'v3-b'],
      ['v5', 'v5-b'],
    ],
  },
  {
    ds: 'ra-redesign+locale',
    between: [
      ['v3', 'v5fr'],
      ['v5', 'v3fr'],
    ],
  },
]

/** Pages that have nothing in common but the frame, the search of a list and the buttons of a form. */
const crossings: readonly (readonly [PageName, PageName])[] = [
  ['contacts', 'contact-edit'],
  ['contact-edit', 'contacts'],
  ['contact', 'deals'],
  ['home', 'contact-create'],
  ['contact-edit', 'home'],
]

/** What every page has counts on one. */
const frame = /^(?:bar|menu)\./

const names = Object.keys(pages).filter((name): name is PageName => name in ready)

/** Every page, once. */
export const variants: readonly Variant[] = Object.entries(looks).flatMap(([look, address]) =>
  names.map((page) => ({ file: fileOf(look, page), address: `${address}${pages[page]}` })),
)

/** What a page has once it is built. */
export function readyWhen({ file }: Variant): string {
  const page = names.find((name) => file.endsWith(`.${name}.html`))
  if (page === undefined) throw new Error(`${file} is no page of this set`)
  return ready[page]
}

/** All pairs of the saved pages. */
export function pairUp(targets: SavedTargets): readonly Pair[] {
  const sameness = changes.flatMap(({ ds, between }) =>
    between.flatMap(([old, now]) =>
      names.map((page) =>
        describePair(targets, {
          ds,
          old: fileOf(old, page),
          now: fileOf(now, page),
          isCounted: (key) => page === 'contacts' || !frame.test(key),
        }),
      ),
    ),
  )
  const across = (['v3', 'v5'] as const).flatMap((look) =>
    crossings.map(([old, now]) => {
      const there = targets.get(fileOf(look, now))
      return describeCrossing(targets, {
        ds: 'ra-crosspage',
        old: fileOf(look, old),
        now: fileOf(look, now),
        // What the other page has under the same name is no stranger there.
        isCounted: (key) => !frame.test(key) && there?.has(key) !== true,
      })
    }),
  )
  return [...sameness, ...across]
}

function fileOf(look: string, page: PageName): string {
  return `react-admin/${look}.${page}.html`
}
