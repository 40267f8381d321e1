import type * as z from 'zod/mini'
import type { runningSchema } from '../contract/shown.ts'
import { matchesPage, type PageKey } from '../core/page-key.ts'
import type { Progress } from '../core/walkthrough/progress.ts'
import { canGoBack, settle, type Edition } from '../core/walkthrough/take-step.ts'
import type { Step } from '../core/walkthrough/walkthrough.ts'
import { countAhead, findStep, isChoice } from '../core/walkthrough/ways.ts'
import { browser } from '../platform/browser.ts'
import type { Sender } from '../platform/messaging.ts'
import type { PackTexts } from './pack-texts.ts'
import { toWireAnchor } from '../contract/anchor.ts'

/** A walkthrough that the person is in, as it crosses to a page. */
export type Running = z.input<typeof runningSchema>

/** A walkthrough as the tab that asks has to show it. */
export async function toRunning(
  edition: Edition,
  stored: Progress,
  { page, sender, texts }: { page: PageKey; sender: Sender; texts: PackTexts },
): Promise<Running> {
  const { walkthrough } = edition
  const progress = settle(edition, stored)
  const step = findStep(walkthrough, progress.stepId)
  if (step === undefined) throw new Error(`a settled progress stands at no step: ${progress.stepId}`)
  const isElsewhere = progress.owner !== ownerOf(sender)
  return {
    id: progress.id,
    title: texts.inLocale(walkthrough.title),
    state: progress.state,
    isElsewhere,
    isAbandoned: isElsewhere && !(await isOpen(progress.owner)),
    counter: progress.counter,
    changedAtMs: progress.changedAtMs,
    ...countSteps(edition, progress),
    canGoBack: canGoBack(walkthrough, progress, page),
    step: toShownStep(step, page, texts),
  }
}

/** How many steps were taken, and how many there will have been at the end when no branch leads elsewhere. */
export function countSteps(
  { walkthrough }: Edition,
  { trail, stepId }: Pick<Progress, 'trail' | 'stepId'>,
): { taken: number; stepCount: number } {
  const taken = trail.length
  return { taken, stepCount: taken + countAhead(walkthrough, stepId) }
}

/** The name of a tab as the owner of a walkthrough. */
export function ownerOf({ tabId }: Pick<Sender, 'tabId'>): string {
  return String(tabId)
}

/** Whether a walkthrough's tab is still there. */
export async function isOpen(owner: string): Promise<boolean> {
  try {
    await browser.tabs.get(Number(owner))
    return true
  } catch {
    // "No tab with id": it was closed, perhaps together with the browser.
    return false
  }
}

function toShownStep(step: Step, page: PageKey, texts: PackTexts): Running['step'] {
  const branches = step.branches ?? []
  return {
    id: step.id,
    ...texts.toSaid(step),
    page: step.page,
    isHere: step.page === undefined || matchesPage(step.page, page),
    anchor: step.anchor === undefined ? undefined : toWireAnchor(step.anchor),
    advanceOn: isChoice(step) ? 'next' : (step.advance?.on ?? 'next'),
    choices: branches.flatMap((branch, index) =>
      branch.on === 'choice' ? [{ branch: index, text: texts.inLocale(branch.text) }] : [],
    ),
    elements: branches.flatMap((branch, index) =>
      branch.on === 'element' ? [{ branch: index, anchor: toWireAnchor(branch.anchor) }] : [],
    ),
  }
}
