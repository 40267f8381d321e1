// Which target of one page is which of another. In one skin it is the same place in the page, and what the app calls so;
// in another skin what the app calls so alone, where each page has it once. What is neither there nor surely gone does
// not count. None of it is known to what is measured.
import type { Pair } from '../cases.ts'
import { writePair, type SavedTargets } from '../saving/pairs.ts'
import type { CalledKeys } from '../saving/save-cases.ts'
import { readTarget, type Target } from './target-key.ts'
import { fileOf, lookNames, pageNames, type Look, type PageName } from './variants.ts'

type Sort = 'redesign' | 'locale' | 'record'

const changes: readonly {
  readonly ds: string
  readonly sort: Sort
  readonly between: readonly (readonly [Look, Look])[]
}[] = [
  {
    ds: 'rc-redesign',
    sort: 'redesign',
    between: [
      ['larry', 'elastic'],
      ['classic', 'larry'],
      ['classic', 'elastic'],
    ],
  },
  {
    ds: 'rc-locale',
    sort: 'locale',
    between: [
      ['elastic', 'elastic-de'],
      ['larry', 'larry-de'],
      ['elastic', 'elastic-he'],
    ],
  },
  {
    ds: 'rc-record',
    sort: 'record',
    between: [
      ['elastic', 'elastic-b'],
      ['larry', 'larry-b'],
    ],
  },
  {
    ds: 'rc-redesign+locale',
    sort: 'redesign',
    between: [
      ['larry', 'elastic-de'],
      ['classic', 'larry-de'],
      ['larry', 'elastic-he'],
    ],
  },
]

const crossings: readonly (readonly [PageName, PageName])[] = [
  ['contacts', 'mail'],
  ['mail', 'sections'],
  ['message', 'contacts'],
  ['compose', 'identity'],
  ['edit', 'general'],
  ['general', 'mailbox'],
  ['identity', 'response'],
  ['folders', 'identities'],
  ['search', 'import'],
]

interface PlacedTarget extends Target {
  readonly index: number
}

interface SavedPage {
  readonly file: string
  readonly targets: readonly PlacedTarget[]
  readonly called: ReadonlySet<string>
}

/** All pairs of the saved pages. */
export function pairUp(saved: SavedTargets, called: CalledKeys): readonly Pair[] {
  const pageOf = (look: Look, page: PageName): SavedPage => {
    const file = fileOf(look, page)
    const targets = [...(saved.get(file) ?? [])].map(([key, index]) => ({ ...readTarget(key), index }))
    return { file, targets, called: called.get(file) ?? new Set() }
  }
  const frames = new Map(
    lookNames.map((look) => [look, listFrame(pageNames.map((page) => pageOf(look, page)))]),
  )
  const isOwn = (look: Look, target: Target): boolean => frames.get(look)?.has(frameKeyOf(target)) !== true
  const same = changes.flatMap(({ ds, sort, between }) =>
    between.flatMap(([before, after]) =>
      pageNames.map((name) => {
        const old = pageOf(before, name)
        // What every page has counts on one.
        const asked = old.targets.filter((target) => name === 'contacts' || isOwn(before, target))
        return pairOf(ds, old, pageOf(after, name), findAll(asked, pageOf(after, name), sort))
      }),
    ),
  )
  const across = (['elastic', 'larry', 'classic'] as const).flatMap((look) =>
    crossings.map(([from, to]) => {
      const [old, now] = [pageOf(look, from), pageOf(look, to)]
      const asked = old.targets.filter((target) => isOwn(look, target) && isGone(target, now))
      return pairOf('rc-crosspage', old, now, new Map(asked.map((target) => [target, null])))
    }),
  )
  return [...same, ...across].filter(({ old }) => Object.keys(old.gt).length > 0)
}

type Found = ReadonlyMap<PlacedTarget, number | null>

function findAll(asked: readonly PlacedTarget[], now: SavedPage, sort: Sort): Found {
  const found = new Map<PlacedTarget, number | null>()
  for (const target of asked) {
    const place =
      findCalled(target, now) ?? (sort === 'redesign' ? undefined : findInPlace(target, now, sort))
    if (place !== undefined) found.set(target, place)
    // One skin uploads a picture by a link, another by the picture itself; a group may have another first field.
    else if (isGone(target, now) && !/^(?:uploads$|heads:)/.test(target.called ?? '')) found.set(target, null)
  }
  requireDistinct([...found.values()], now.file)
  return found
}

function findCalled(target: Target, now: SavedPage): number | undefined {
  if (!target.isOnly) return undefined
  const [only, ...others] = now.targets.filter(({ called }) => called === target.called)
  return others.length === 0 ? only?.index : undefined
}

// Of another record it is only surely the same if it says the same.
function findInPlace(target: Target, now: SavedPage, sort: Sort): number | undefined {
  const there = now.targets.find(({ path }) => path === target.path)
  if (there === undefined || there.called !== target.called || there.isOnly !== target.isOnly)
    return undefined
  return sort === 'record' && there.text !== target.text ? undefined : there.index
}

// An id may be a skin's own. A label and a heading may say in another way what their field is.
function isGone({ called, isOnly }: Target, now: SavedPage): boolean {
  if (called === undefined || !isOnly || called.startsWith('id:')) return false
  return !now.called.has(called) && !now.called.has(called.replace(/^(?:label|heads):/, ''))
}

function requireDistinct(places: readonly (number | null)[], file: string): void {
  const there = places.filter((place) => place !== null)
  if (new Set(there).size !== there.length) throw new Error(`${file}: two targets are the same element`)
}

function listFrame(pages: readonly SavedPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const key of pages.flatMap(({ targets }) => targets.map(frameKeyOf)))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > pages.length / 4).map(([key]) => key))
}

function frameKeyOf({ called, path, text }: Target): string {
  return called ?? `${path} ${text}`
}

function pairOf(ds: string, old: SavedPage, now: SavedPage, found: Found): Pair {
  const placed = [...found].map(([target, place]) => ({ key: nameOf(target), index: target.index, place }))
  return writePair({ ds, old: old.file, now: now.file }, placed)
}

function nameOf({ called, isOnly, path, text }: Target): string {
  return called !== undefined && isOnly ? called : `${text} ${path}`
}
