import { excludesPage, matchesPage, type PageKey } from '../page-key.ts'
import { findAfter, findStep, isChoice } from './ways.ts'
import { walkthroughEnd, type Step, type Walkthrough } from './walkthrough.ts'

/**
 * The ids of the steps after one that is not for this page, up to the first that is; undefined where there is none, or more
 * than one way to one. Only what is there to bring the person to another page lies on such a way, never what is still to do.
 */
export function findWayHere(
  walkthrough: Walkthrough,
  from: Step,
  page: PageKey,
): readonly string[] | undefined {
  const follow = (step: Step, before: readonly string[]): (readonly string[])[] =>
    findLedTo(walkthrough, step, page)
      .filter(({ id }) => id !== from.id && !before.includes(id))
      .flatMap((next) => {
        const way = [...before, next.id]
        return next.page !== undefined && matchesPage(next.page, page) ? [way] : follow(next, way)
      })
  const [way, another] = follow(from, [])
  return another === undefined ? way : undefined
}

/** The steps that one which is not for this page may be taken to have led to, by what the person did instead of it. */
function findLedTo(walkthrough: Walkthrough, step: Step, page: PageKey): Step[] {
  if (step.page === undefined || matchesPage(step.page, page)) return []
  const find = (id: string): Step[] => {
    const found = id === walkthroughEnd ? undefined : findStep(walkthrough, id)
    return found === undefined ? [] : [found]
  }
  if (isChoice(step)) return (step.branches ?? []).flatMap(({ to }) => find(to))
  if (step.branches !== undefined) return []
  const after = findAfter(walkthrough, step)
  const next = typeof after === 'object' ? find(after.to) : []
  switch (step.advance?.on) {
    case undefined:
    case 'next':
    case 'page':
      return next
    case 'click': {
      const { page: own } = step
      return next.filter((to) => to.page !== undefined && excludesPage(own, to.page))
    }
    case 'filled':
    case 'event':
      return []
  }
}
