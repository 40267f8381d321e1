import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { v7 as createUuid } from 'uuid'
import type { PageKey } from '../../core/page-key.ts'
import { redactSeenNames } from '../../core/redaction/redact-seen-names.ts'
import { AskPanel, type AskActions } from '../../ui/AskPanel.tsx'
import type { LayerProps, LayerServices } from './layer.ts'
import { readSeenOnPage } from './seen-on-page.ts'
import { WalkthroughChoice } from './walkthrough/WalkthroughChoice.tsx'

/** The ask panel. Closed and opened again it still shows what it showed. */
export function AskLayer({ view, onStage, walk, services }: LayerProps): JSX.Element | null {
  const [wasAsked, setWasAsked] = useState(false)
  const isAsking = view.open.kind === 'panel'
  if (isAsking && !wasAsked) setWasAsked(true)
  const ids = useMemo(createQuestionIds, [])
  const actions = useMemo(() => createActions(view.page, services, ids), [view.page, services, ids])
  if (!isAsking && !wasAsked) return null
  return (
    <AskPanel
      isOpen={isAsking}
      tips={onStage.flatMap(({ item, place }) => (item.kind === 'tip' && place === 'element' ? [item] : []))}
      locale={view.locale}
      look={view.look}
      t={services.t}
      actions={actions}
    >
      <WalkthroughChoice {...{ view, onStage, walk, services }} />
    </AskPanel>
  )
}

/** Ids for questions: a question that is sent again because its answer was lost keeps the id that it has. */
interface QuestionIds {
  take(text: string): string
  /** The question was answered; the same words are a new question from now on. */
  settle(): void
}

function createQuestionIds(): QuestionIds {
  let pending: { readonly text: string; readonly id: string } | undefined
  return {
    take(text) {
      if (pending?.text !== text) pending = { text, id: createUuid() }
      return pending.id
    },
    settle() {
      pending = undefined
    },
  }
}

function createActions(page: PageKey, { askDesk, onOpen }: LayerServices, ids: QuestionIds): AskActions {
  return {
    async onAsk(text) {
      const id = ids.take(text)
      const answer = await askDesk('question/ask', {
        id,
        askedAtMs: Date.now(),
        // Here and nowhere else: the names that the page shows never leave it.
        text: redactSeenNames(text, readSeenOnPage(document)).text,
        page,
      })
      if (!answer.ok) return { stored: false, reason: 'unreachable' }
      if (!answer.value.stored) return answer.value
      ids.settle()
      return { ...answer.value, id }
    },
    onOpenResource: (id, resourceId) => void askDesk('question/open', { id, resourceId }),
    async onOutcome(id, outcome, resourceId) {
      const answer = await askDesk('question/close', { id, outcome, resourceId })
      return answer.ok && answer.value.stored
    },
    onShowTip: (id) => onOpen({ kind: 'card', id }),
    onExplain: () => onOpen({ kind: 'explain' }),
    onClose: () => onOpen({ kind: 'nothing' }),
  }
}
