import { useState } from 'preact/hooks'
import type { Outcome } from '../core/question.ts'
import type { AskRequest } from './AskForm.tsx'
import type { AskActions, Asked } from './AskPanel.tsx'
import type { AgainResource } from './AskPanelLists.tsx'
import type { ResourceText } from './ResourceView.tsx'
import type { MessageKey } from './translate.ts'

/** A question that is stored, with what was found for it. */
export type Stored = Extract<Asked, { stored: true }>

/** What the panel shows of the question that was asked last, and what a person can do with it. */
export interface AskedState {
  readonly asked: Stored | undefined
  readonly problem: MessageKey | undefined
  /** The resource that is open. */
  readonly opened: ResourceText | undefined
  /** Resolves to whether it is stored. */
  readonly ask: (request: AskRequest) => Promise<boolean>
  readonly open: (from: Stored, resource: ResourceText) => void
  /** Closes the open resource; where nothing was said of it, that is told. */
  readonly leave: () => void
  readonly showAgain: (resource: AgainResource) => void
  readonly sayOutcome: (from: Stored, outcome: Outcome, resourceId?: string) => Promise<boolean>
}

/** Keeps the question that was asked last. */
export function useAsked(actions: AskActions): AskedState {
  const [asked, setAsked] = useState<Stored>()
  const [problem, setProblem] = useState<MessageKey>()
  const [opened, setOpened] = useState<ResourceText>()
  const [wasSaid, setWasSaid] = useState(false)

  const leave = (): void => {
    if (opened !== undefined && asked !== undefined && !wasSaid) actions.onLeave(asked.id, opened.id)
    setOpened(undefined)
  }
  const open = (from: Stored, resource: ResourceText): void => {
    setWasSaid(false)
    actions.onOpenResource(from.id, resource.id)
    setOpened(resource)
  }
  return {
    ...{ asked, problem, opened, open, leave },
    async ask(request) {
      const answer = await actions.onAsk(request)
      leave()
      setAsked(answer.stored ? answer : undefined)
      setProblem(answer.stored ? undefined : problemKeys[answer.reason])
      const picked = answer.stored ? answer.resources.find(({ id }) => id === request.picked) : undefined
      if (answer.stored && picked !== undefined) open(answer, picked)
      return answer.stored
    },
    showAgain({ questionId, ...resource }) {
      const earlier = { stored: true, id: questionId, text: '', kind: 'question' } as const
      setAsked({ ...earlier, resources: [resource], trust: 'confident', mended: [] })
      actions.onOpenResource(questionId, resource.id)
      setOpened(resource)
      // It answered before: to say nothing of it now is not to have left it.
      setWasSaid(true)
    },
    async sayOutcome(from, outcome, resourceId) {
      const isStored = await actions.onOutcome(from.id, outcome, resourceId)
      if (isStored) setWasSaid(true)
      return isStored
    },
  }
}

const problemKeys = {
  'storage-full': 'problemStorageFull',
  'storage-failed': 'problemStorageFailed',
  unreachable: 'problemUnreachable',
} as const
