import { isAwaited } from '../crm-event.ts'
import { isSamePage, matchesPage, type PageKey } from '../page-key.ts'
import { findWayHere } from './find-way-here.ts'
import type { Progress, Sight, WalkthroughEvent } from './progress.ts'
import { walkthroughEnd, type Step, type Walkthrough } from './walkthrough.ts'
import { findAfter, findStep, isChoice, type Destination } from './ways.ts'

/** A walkthrough, and the version of the pack that it stands in. */
export interface Edition {
  /** `packId/itemId`. */
  readonly id: string
  readonly walkthrough: Walkthrough
  readonly packVersion: number
}

/** Something that was said of a walkthrough. */
export interface Said {
  readonly event: WalkthroughEvent
  readonly sight: Sight
  readonly atMs: number
  /** The tab that says it. */
  readonly by: string
  /** The counter of the progress that it was said of; 0 where there was none. */
  readonly counter: number
}

/** The way back never holds more steps than this, however often a person goes in circles. */
const trailAtMost = 200

/**
 * Where a walkthrough stands after what was said; the progress as it was when that changes nothing. What was said of an
 * earlier state changes nothing, nor does what a tab says in which it does not run, unless to start or resume it there, or to leave it.
 */
export function takeStep(edition: Edition, stored: Progress | undefined, said: Said): Progress | undefined {
  const progress = stored === undefined ? undefined : settle(edition, stored)
  if (said.counter !== (progress?.counter ?? 0)) return progress
  const next = react(edition, progress, said)
  if (next === undefined || next === progress) return progress
  const page = next.stepId === progress?.stepId ? next.page : said.sight.page
  return { ...next, page, counter: said.counter + 1, changedAtMs: said.atMs }
}

/**
 * The progress in this edition of the walkthrough. Where the step that it stood at is gone, it goes back to the last
 * that is still there, or to the beginning.
 */
export function settle({ walkthrough, packVersion }: Edition, progress: Progress): Progress {
  if (progress.packVersion === packVersion) return progress
  const isThere = (id: string): boolean => findStep(walkthrough, id) !== undefined
  const trail = progress.trail.filter(isThere)
  const skipped = progress.skipped.filter(isThere)
  const kept = { ...progress, packVersion, trail, skipped }
  if (isThere(progress.stepId)) return kept
  const state = progress.state === 'deciding' ? 'running' : progress.state
  return { ...kept, state, stepId: trail.at(-1) ?? firstStep(walkthrough).id, trail: trail.slice(0, -1) }
}

function react(edition: Edition, progress: Progress | undefined, said: Said): Progress | undefined {
  const { event, sight, by } = said
  if (event.kind === 'start') return arrive(edition.walkthrough, begin(edition, said), sight.page)
  if (progress === undefined || progress.state === 'finished') return progress
  if (event.kind === 'resume') return { ...progress, state: 'running', owner: by }
  if (progress.state === 'left') return progress
  // From any tab: the one that it runs in may be gone, and with it the only place to say so.
  if (event.kind === 'leave') return { ...progress, state: 'left' }
  if (progress.owner !== by) return progress
  const step = findStep(edition.walkthrough, progress.stepId)
  if (step === undefined) throw new Error(`a settled progress stands at no step: ${progress.stepId}`)
  return reactAt(step, edition.walkthrough, progress, said)
}

function begin({ id, walkthrough, packVersion }: Edition, { atMs, by }: Said): Progress {
  return {
    ...{ id, packVersion, state: 'running', stepId: firstStep(walkthrough).id, trail: [], skipped: [] },
    ...{ owner: by, counter: 0, startedAtMs: atMs, changedAtMs: atMs },
  }
}

function reactAt(
  step: Step,
  walkthrough: Walkthrough,
  progress: Progress,
  { event, sight }: Said,
): Progress | undefined {
  const follow = (destination: Destination): Progress => go(walkthrough, progress, destination, sight.page)
  switch (event.kind) {
    case 'back':
      return goBack(walkthrough, progress, sight.page)
    case 'skip': {
      const after = go(walkthrough, progress, findAfter(walkthrough, step), sight.page)
      return { ...after, skipped: [...new Set([...progress.skipped, step.id])] }
    }
    case 'choose': {
      const branch = step.branches?.[event.branch]
      return branch?.on === 'choice' ? follow({ to: branch.to }) : progress
    }
    case 'arrived':
    case 'looked':
    case 'next':
    case 'clicked':
    case 'filled':
    case 'event':
      if (isDone(step, progress, event, sight.page)) return follow(decide(walkthrough, step, sight))
      return event.kind === 'arrived' ? lookAround(step, walkthrough, progress, sight.page) : progress
    case 'start':
    case 'resume':
    case 'leave':
      return progress
  }
}

/** Whether the step is done by what happened. One with choices is not: the person has to choose. */
function isDone(step: Step, { state }: Progress, event: WalkthroughEvent, page: PageKey): boolean {
  if (isChoice(step)) return false
  if (state === 'deciding') return event.kind === 'looked' || event.kind === 'arrived'
  const advance = step.advance ?? { on: 'next' }
  switch (advance.on) {
    case 'next':
      return event.kind === 'next'
    case 'click':
      return event.kind === 'clicked'
    case 'filled':
      return event.kind === 'filled'
    case 'event':
      return event.kind === 'event' && isAwaited(advance.event, event.event)
    case 'page':
      return matchesPage(advance.page, page)
  }
}

/** The first branch that holds; undecided as soon as one depends on an element that nobody has looked for. */
function decide(walkthrough: Walkthrough, step: Step, { page, elements }: Sight): Destination {
  for (const [index, branch] of (step.branches ?? []).entries()) {
    if (branch.on === 'page' && matchesPage(branch.page, page)) return { to: branch.to }
    if (branch.on !== 'element') continue
    const state = elements[index]
    if (state === undefined) return 'undecided'
    if (state === branch.is) return { to: branch.to }
  }
  return findAfter(walkthrough, step)
}

function go(walkthrough: Walkthrough, progress: Progress, destination: Destination, page: PageKey): Progress {
  if (destination === 'undecided')
    return progress.state === 'deciding' ? progress : { ...progress, state: 'deciding' }
  if (destination === 'end') return { ...progress, state: 'finished' }
  if (destination.to === walkthroughEnd) return { ...progress, state: 'finished' }
  const trail = [...progress.trail, progress.stepId].slice(-trailAtMost)
  return arrive(walkthrough, { ...progress, state: 'running', stepId: destination.to, trail }, page)
}

/** Takes on who came to the page of a later step in another way than this one; notes who is where this one takes place. */
function lookAround(step: Step, walkthrough: Walkthrough, progress: Progress, page: PageKey): Progress {
  if (step.page === undefined || progress.page === undefined || progress.state !== 'running') return progress
  if (matchesPage(step.page, page))
    return matchesPage(step.page, progress.page) ? progress : { ...progress, page }
  // Where the step came up on this page already, as after *Back*, nobody has arrived.
  const way = isSamePage(progress.page, page) ? undefined : findWayHere(walkthrough, step, page)
  const stepId = way?.at(-1)
  if (way === undefined || stepId === undefined) return progress
  const trail = [...progress.trail, step.id, ...way.slice(0, -1)].slice(-trailAtMost)
  return arrive(walkthrough, { ...progress, stepId, trail }, page)
}

/** Goes past steps that only lead to the page where the person is already; not round in circles. */
function arrive(walkthrough: Walkthrough, progress: Progress, page: PageKey): Progress {
  let at = progress
  for (const _ of walkthrough.steps) {
    const step = findStep(walkthrough, at.stepId)
    if (at.state !== 'running' || step === undefined || !isPassedAt(step, page)) return at
    const after = findAfter(walkthrough, step)
    at = after === 'end' || after === 'undecided' ? { ...at, state: 'finished' } : { ...at, stepId: after.to }
  }
  return progress
}

/** True for a step that the person need not see here: it asks only to come to this page. */
function isPassedAt(step: Step, page: PageKey): boolean {
  return step.advance?.on === 'page' && step.branches === undefined && matchesPage(step.advance.page, page)
}

/** Whether there is a step to go back to from this page. */
export function canGoBack(walkthrough: Walkthrough, progress: Progress, page: PageKey): boolean {
  return progress.state !== 'finished' && findStepBack(walkthrough, progress, page) >= 0
}

/** The place on the way back of the last step that is worth a stop; -1 where there is none. */
function findStepBack(walkthrough: Walkthrough, { trail }: Progress, page: PageKey): number {
  return trail.findLastIndex((id) => {
    const step = findStep(walkthrough, id)
    return step !== undefined && !isPassedAt(step, page)
  })
}

function goBack(walkthrough: Walkthrough, progress: Progress, page: PageKey): Progress {
  const index = findStepBack(walkthrough, progress, page)
  const stepId = progress.trail[index]
  if (stepId === undefined)
    return progress.state === 'deciding' ? { ...progress, state: 'running' } : progress
  return { ...progress, state: 'running', stepId, trail: progress.trail.slice(0, index) }
}

function firstStep({ id, steps }: Walkthrough): Step {
  const step = steps[0]
  if (step === undefined) throw new Error(`the walkthrough ${id} has no steps`)
  return step
}
