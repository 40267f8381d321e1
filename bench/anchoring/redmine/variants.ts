import type { Pair } from '../cases.ts'
import { describeCrossing, describePair, type SavedTargets } from '../saving/pairs.ts'
import { anywhere } from './page/targets.ts'
import type { CalledKeys, Variant } from '../saving/save-cases.ts'

/** A page of one team, for one person in one language. */
export interface TicketVariant extends Variant {
  readonly team: 'a' | 'b' | 'changed'
  readonly user: 'lead' | 'member'
  readonly locale: string
}

// The names end in the language where it is not English, as the bench reads them.
const looks = {
  a: { team: 'a', user: 'lead', locale: 'en-US' },
  'a-de': { team: 'a', user: 'lead', locale: 'de-DE' },
  'a-ja': { team: 'a', user: 'lead', locale: 'ja-JP' },
  b: { team: 'b', user: 'lead', locale: 'en-US' },
  c: { team: 'changed', user: 'lead', locale: 'en-US' },
  'c-de': { team: 'changed', user: 'lead', locale: 'de-DE' },
  m: { team: 'a', user: 'member', locale: 'en-US' },
} as const satisfies Readonly<Record<string, Omit<TicketVariant, keyof Variant>>>

const filters = [
  ...['f[]=status_id', 'op[status_id]=*', 'f[]=priority_id', 'op[priority_id]=!', 'v[priority_id][]=1'],
  ...['f[]=assigned_to_id', 'op[assigned_to_id]=*'],
  ...['f[]=due_date', 'op[due_date]=>=', 'v[due_date][]=2026-01-01'],
].join('&')

const pages = {
  issue: 'issues/5',
  issues: `projects/PROJECT/issues?set_filter=1&${filters}`,
  'issue-new': 'projects/PROJECT/issues/new',
  'issue-edit': 'issues/5/edit',
  overview: 'projects/PROJECT',
  roadmap: 'projects/PROJECT/roadmap',
  version: 'versions/1',
  spent: 'projects/PROJECT/time_entries',
  'spend-time': 'projects/PROJECT/time_entries/new',
  calendar: 'projects/PROJECT/issues/calendar?year=2026&month=11',
  search: 'projects/PROJECT/search?q=the&scope=&issues=1&wiki_pages=1',
  account: 'my/account',
  'query-new': 'projects/PROJECT/queries/new',
  'wiki-edit': 'projects/PROJECT/wiki/Wiki/edit',
  'project-settings': 'projects/PROJECT/settings',
  'version-edit': 'versions/1/edit',
  user: 'users/6/edit',
  users: 'users',
  'field-edit': 'custom_fields/1/edit',
  'display-settings': 'settings?tab=issues',
} as const

type Look = keyof typeof looks
type PageName = keyof typeof pages

/** What a plain member is not given. */
const forLeads: ReadonlySet<PageName> = new Set([
  ...(['project-settings', 'version-edit', 'user', 'users', 'field-edit', 'display-settings'] as const),
])

const changes: readonly { readonly ds: string; readonly between: readonly (readonly [Look, Look])[] }[] = [
  {
    ds: 'rm-locale',
    between: [
      ['a', 'a-de'],
      ['a', 'a-ja'],
    ],
  },
  { ds: 'rm-record', between: [['a', 'b']] },
  {
    ds: 'rm-configuration',
    between: [
      ['a', 'c'],
      ['c', 'a'],
    ],
  },
  { ds: 'rm-configuration+locale', between: [['a', 'c-de']] },
  {
    ds: 'rm-rights',
    between: [
      ['a', 'm'],
      ['m', 'a'],
    ],
  },
]

const crossings: readonly (readonly [PageName, PageName])[] = [
  ['issue-new', 'roadmap'],
  ['issues', 'account'],
  ['account', 'issue'],
  ['query-new', 'overview'],
  ['issue', 'users'],
  ['user', 'issues'],
  ['spend-time', 'calendar'],
  ['project-settings', 'search'],
  ['field-edit', 'issue-new'],
  ['display-settings', 'wiki-edit'],
]

const names = Object.keys(pages).filter((name): name is PageName => name in pages)
const lookNames = Object.keys(looks).filter((name): name is Look => name in looks)

/** Every page, once. */
export const variants: readonly TicketVariant[] = lookNames.flatMap((look) => {
  const project = looks[look].team === 'b' ? 'quarry-works' : 'orchard-line'
  return names
    .filter((page) => isGiven(look, page))
    .map((page) => ({
      file: fileOf(look, page),
      address: pages[page].replace('PROJECT', project),
      ...looks[look],
    }))
})

/** All pairs of the saved pages. */
export function pairUp(targets: SavedTargets, called: CalledKeys): readonly Pair[] {
  const isCalled = (key: string, file: string): boolean => called.get(file)?.has(anywhere(key)) === true
  const isThere = (key: string, file: string): boolean => targets.get(file)?.has(key) === true
  // Of a page in two languages what has no name of its own is told by its path; of pages that say the same things but
  // need not have all of them, by what it says. What a record says is no other record's, and no field that is gone.
  const isTold = (key: string, ds: string, now: string): boolean => {
    if (key.startsWith('at ')) return ds === 'rm-locale' && isThere(key, now)
    if (key.startsWith('says ')) return !ds.endsWith('locale') && (ds !== 'rm-record' || isThere(key, now))
    return true
  }
  const sameness = changes.flatMap(({ ds, between }) =>
    between.flatMap(([before, after]) =>
      names
        .filter((page) => isGiven(before, page) && isGiven(after, page))
        .map((page) => {
          const now = fileOf(after, page)
          const isCounted = (key: string): boolean =>
            (page === 'issue' || !isFrame(key)) &&
            isTold(key, ds, now) &&
            // Hidden, or there twice: neither there nor gone.
            (isThere(key, now) || !isCalled(key, now))
          return describePair(targets, { ds, old: fileOf(before, page), now, isCounted })
        }),
    ),
  )
  const across = (['a', 'a-de'] as const).flatMap((look) =>
    crossings.map(([from, to]) => {
      const now = fileOf(look, to)
      const isCounted = (key: string): boolean =>
        !isFrame(key) && !key.startsWith('at ') && !isCalled(key, now)
      return describeCrossing(targets, { ds: 'rm-crosspage', old: fileOf(look, from), now, isCounted })
    }),
  )
  return [...sameness, ...across]
}

/** What every page has counts on one. */
function isFrame(key: string): boolean {
  return /^(?:\w+ )#(?:top-menu|account|header|quick-search|main-menu|footer|flyout)/.test(key)
}

function isGiven(look: Look, page: PageName): boolean {
  return looks[look].user === 'lead' || !forLeads.has(page)
}

function fileOf(look: Look, page: PageName): string {
  return `redmine/${look}.${page}.html`
}
