import type { Anchor } from './anchor.ts'
import type { Item } from './item.ts'
import { countAllBytes, judgeBytes, readMediaHead } from './media/judge-media.ts'
import { listMedia } from './media/list-media.ts'
import { mediaAtMost, type MediaFiles } from './media/media.ts'
import type { Pack } from './pack.ts'
import { excludesPage, type PagePattern } from './page-key.ts'
import { walkthroughEnd, type Branch, type Step, type Walkthrough } from './walkthrough/walkthrough.ts'

/** Something in a pack that can never work, with its place. */
export interface PackFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What refuses a pack that is right in each part: ids that nothing has, windows that end first, steps without a way out. */
export function findFaults(pack: Pack): readonly PackFault[] {
  const known = {
    audience: idsOf(pack.audiences),
    milestone: idsOf(pack.milestones),
    region: idsOf(pack.regions),
    walkthrough: new Set(pack.items.filter(({ kind }) => kind === 'walkthrough').map(({ id }) => id)),
  }
  const missing = (kind: keyof typeof known, id: string | undefined, path: PackFault['path']): PackFault[] =>
    id === undefined || known[kind].has(id) ? [] : [{ path, message: `no ${kind} is called ${quote(id)}` }]
  const files = pack.media ?? {}
  const areTooLarge = countAllBytes(files) > mediaAtMost.bytes
  return [
    ...pack.items.flatMap((item, index) => {
      const at = ['items', index]
      return [
        ...(typeof item.audience === 'string' ? missing('audience', item.audience, [...at, 'audience']) : []),
        ...(item.afterMilestones ?? []).flatMap((id, nth) =>
          missing('milestone', id, [...at, 'afterMilestones', nth]),
        ),
        ...missing('milestone', item.untilMilestone, [...at, 'untilMilestone']),
        ...findWindowFault(item, at),
        ...findKindFaults(item, at, missing),
        ...findMediaFaults(item, at, files, areTooLarge),
      ]
    }),
    ...findEnvironmentFaults(pack),
    ...(pack.sites ?? []).flatMap(({ region }, index) =>
      missing('region', region, ['sites', index, 'region']),
    ),
  ]
}

/** Pictures and films that the pack does not have, and what moves where something still is expected. */
function findMediaFaults(
  item: Item,
  at: PackFault['path'],
  files: MediaFiles,
  areTooLarge: boolean,
): readonly PackFault[] {
  return listMedia(item).flatMap(({ media, path }) => {
    if ('url' in media) return []
    const file = Object.hasOwn(files, media.file) ? files[media.file] : undefined
    if (file === undefined)
      return [{ path: [...at, ...path, 'file'], message: 'the pack has no media of that name' }]
    // What is too large, or no picture at all, is told of where its bytes stand.
    if (areTooLarge || judgeBytes(file) !== undefined) return []
    const moves = readMediaHead(file)?.moves === true
    if (moves && media.kind === 'image')
      return [{ path: [...at, ...path, 'kind'], message: 'it moves: expected "video"' }]
    if (!moves && media.kind === 'video')
      return [{ path: [...at, ...path, 'kind'], message: 'it does not move: expected "image"' }]
    return []
  })
}

/** Two environments that no address could tell apart. */
function findEnvironmentFaults({ crm: { environments = [] } }: Pack): readonly PackFault[] {
  return environments.flatMap(({ origins, pathPrefix }, index) =>
    environments
      .slice(0, index)
      .some(
        (before) => before.pathPrefix === pathPrefix && before.origins.some((one) => origins.includes(one)),
      )
      ? [{ path: ['crm', 'environments', index], message: 'is where an environment before it is' }]
      : [],
  )
}

type Missing = (
  kind: 'milestone' | 'walkthrough',
  id: string | undefined,
  path: PackFault['path'],
) => PackFault[]

function findKindFaults(item: Item, at: PackFault['path'], missing: Missing): readonly PackFault[] {
  switch (item.kind) {
    case 'walkthrough':
      return findStepFaults(item, at)
    case 'checklist':
      return item.entries.flatMap((entry, index) => [
        ...(entry.kind === 'milestone'
          ? missing('milestone', entry.milestone, [...at, 'entries', index])
          : []),
        ...missing('walkthrough', entry.walkthrough, [...at, 'entries', index]),
      ])
    case 'celebration':
      return item.of.kind === 'milestone' ? missing('milestone', item.of.milestone, [...at, 'of']) : []
    case 'tip':
    case 'highlight':
    case 'announcement':
    case 'field-hint':
    case 'glossary-mark':
    case 'parallel-run-notice':
    case 'welcome':
      return []
  }
}

// As texts: both are wall times of one zone. A day alone lasts until its end, which `~` sorts behind every minute.
function findWindowFault({ window }: Item, at: PackFault['path']): readonly PackFault[] {
  if (window?.from === undefined || window.until === undefined) return []
  const isInOrder = window.from <= (window.until.includes('T') ? window.until : `${window.until}~`)
  return isInOrder ? [] : [{ path: [...at, 'window'], message: 'ends before it begins' }]
}

/** Steps that lead to no step, that no way leads to, and from which no way leads to the end. */
function findStepFaults({ steps }: Walkthrough, at: PackFault['path']): readonly PackFault[] {
  const ids = new Set(steps.map(({ id }) => id))
  const unknown = steps.flatMap((step, index) =>
    // A `next` that no branch leaves room for is where it is skipped to.
    [...new Set([...findWays(step, steps[index + 1]), step.next ?? walkthroughEnd])]
      .filter((to) => to !== walkthroughEnd && !ids.has(to))
      .map((to) => ({ path: [...at, 'steps', index], message: `no step is called ${quote(to)}` })),
  )
  const faults = [
    ...unknown,
    ...steps.flatMap((step, index) => findBranchFaults(step, [...at, 'steps', index])),
  ]
  if (faults.length > 0) return faults
  const waysFrom = new Map(steps.map((step, index) => [step.id, findWays(step, steps[index + 1])]))
  const reached = reach([steps[0]?.id ?? walkthroughEnd], (id) => waysFrom.get(id) ?? [])
  const ending = reach([walkthroughEnd], (to) =>
    [...waysFrom].filter(([, ways]) => ways.includes(to)).map(([id]) => id),
  )
  return steps.flatMap(({ id }, index) => {
    const path = [...at, 'steps', index]
    if (id === walkthroughEnd) return [{ path, message: `${quote(id)} is where a walkthrough ends` }]
    if (!reached.has(id)) return [{ path, message: `no way leads to the step ${quote(id)}` }]
    if (!ending.has(id)) return [{ path, message: `no way leads on from ${quote(id)} to the end` }]
    return []
  })
}

/** Where a step can lead without being skipped: by each branch that can be taken, and past them where none need hold. */
function findWays(step: Step, following: Step | undefined): readonly string[] {
  const branches = step.branches ?? []
  const ways = branches.map(({ to }) => to)
  return branches.some((branch, index) => isLastWord(branch, branches.slice(0, index), readArrived(step)))
    ? ways
    : [...ways, step.next ?? following?.id ?? walkthroughEnd]
}

const parts = ['object', 'view', 'subView'] as const

/** True when one pattern matches every page that the other does. */
function covers(one: PagePattern, other: PagePattern): boolean {
  return parts.every((part) => one[part] === undefined || one[part] === other[part])
}

/** What the pages that end a step have in common: where it ends with arriving at one, what that is. */
function readArrived({ advance }: Step): PagePattern {
  return advance?.on === 'page' ? advance.page : {}
}

/** True when nothing behind the branch is ever tried. */
function isLastWord(branch: Branch, before: readonly Branch[], arrived: PagePattern): boolean {
  switch (branch.on) {
    case 'choice':
      return true
    case 'page':
      return covers(branch.page, arrived)
    case 'element':
      return before.some(
        (other) => other.on === 'element' && other.is !== branch.is && isSame(other.anchor, branch.anchor),
      )
  }
}

/** Branches of two sorts, and branches that are never tried because an earlier one holds whenever they do. */
function findBranchFaults(step: Step, at: PackFault['path']): readonly PackFault[] {
  const { branches = [] } = step
  const arrived = readArrived(step)
  const choices = branches.filter(({ on }) => on === 'choice').length
  if (choices > 0 && choices < branches.length)
    return [{ path: at, message: 'branches by choice and by what is on the page do not mix' }]
  const never = branches.findIndex((branch) => branch.on === 'page' && excludesPage(branch.page, arrived))
  if (never >= 0)
    return [{ path: [...at, 'branches', never], message: 'never holds on the page that ends the step' }]
  return branches.flatMap((branch, index) =>
    branches.slice(0, index).some((before, nth) => isCovered(branch, before, branches.slice(0, nth), arrived))
      ? [{ path: [...at, 'branches', index], message: 'an earlier branch holds whenever this one does' }]
      : [],
  )
}

function isCovered(
  branch: Branch,
  before: Branch,
  evenBefore: readonly Branch[],
  arrived: PagePattern,
): boolean {
  if (branch.on === 'choice' || before.on === 'choice') return false
  if (isLastWord(before, evenBefore, arrived)) return true
  if (branch.on === 'page' && before.on === 'page') return covers(before.page, branch.page)
  return (
    branch.on === 'element' &&
    before.on === 'element' &&
    before.is === branch.is &&
    isSame(before.anchor, branch.anchor)
  )
}

// Both come from one file, where nobody has changed the order of the keys.
function isSame(one: Anchor, other: Anchor): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function reach(from: readonly string[], waysFrom: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(from)
  for (const id of reached) for (const to of waysFrom(id)) reached.add(to)
  return reached
}

function idsOf(list: readonly { readonly id: string }[] | undefined): ReadonlySet<string> {
  return new Set((list ?? []).map(({ id }) => id))
}

function quote(id: string): string {
  return JSON.stringify(id)
}
