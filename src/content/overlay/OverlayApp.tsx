import type { JSX } from 'preact'
import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { v7 as createUuid } from 'uuid'
import type { PageKey } from '../../core/page-key.ts'
import { AskPanel, type AskActions } from '../../ui/AskPanel.tsx'
import { Beacon } from '../../ui/Beacon.tsx'
import { Card } from '../../ui/Card.tsx'
import type { OverlayServices, OverlayView, Pointer } from './overlay.ts'
import { isCovered } from './covered.ts'
import { Placed } from './Placed.tsx'

/** Everything that the overlay shows at one moment. */
export function OverlayApp({
  view,
  services,
}: {
  readonly view: OverlayView
  readonly services: OverlayServices
}): JSX.Element {
  const { t } = services
  const [wasAsked, setWasAsked] = useState(false)
  const isAsking = view.open.kind === 'panel'
  if (isAsking && !wasAsked) setWasAsked(true)
  const ids = useMemo(createQuestionIds, [])
  const actions = useMemo(() => createActions(view.page, services, ids), [view.page, services, ids])
  return (
    <>
      {view.pointers.map((pointer) => (
        <PointerView key={pointer.tip.id} pointer={pointer} view={view} services={services} />
      ))}
      {isAsking || wasAsked ? (
        <AskPanel
          isOpen={isAsking}
          tips={view.pointers.map(({ tip }) => tip)}
          locale={view.locale}
          t={t}
          actions={actions}
        />
      ) : null}
    </>
  )
}

function PointerView({
  pointer: { tip, target },
  view,
  services: { onOpen, t },
}: {
  readonly pointer: Pointer
  readonly view: OverlayView
  readonly services: OverlayServices
}): JSX.Element {
  const isOpen = view.open.kind === 'card' && view.open.tipId === tip.id
  const close = (): void => onOpen({ kind: 'nothing' })
  // Chosen from the panel, its element may be far down the page: a card nobody sees would still take the focus.
  useLayoutEffect(() => {
    if (!isOpen) return
    const { top, bottom } = target.getBoundingClientRect()
    if (top < 0 || bottom > window.innerHeight || isCovered(target))
      target.scrollIntoView({ block: 'center' })
  }, [isOpen, target])
  return (
    <>
      <Placed target={target} side="top-end" gap={2}>
        <Beacon
          title={tip.title}
          expanded={isOpen}
          t={t}
          onPress={() => onOpen(isOpen ? { kind: 'nothing' } : { kind: 'card', tipId: tip.id })}
        />
      </Placed>
      {isOpen ? (
        <Placed target={target} side="bottom" gap={12} hasArrow>
          <Card tip={tip} locale={view.locale} t={t} onClose={close} />
        </Placed>
      ) : null}
    </>
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

function createActions(page: PageKey, { send, onOpen }: OverlayServices, ids: QuestionIds): AskActions {
  return {
    async onAsk(text) {
      const id = ids.take(text)
      const answer = await send('question/ask', { id, askedAtMs: Date.now(), text, page })
      if (!answer.ok) return { stored: false, reason: 'unreachable' }
      if (!answer.value.stored) return answer.value
      ids.settle()
      return { ...answer.value, id }
    },
    onOpenResource: (id, resourceId) => void send('question/open', { id, resourceId }),
    async onOutcome(id, outcome, resourceId) {
      const answer = await send('question/close', { id, outcome, resourceId })
      return answer.ok && answer.value.stored
    },
    onShowTip: (tipId) => onOpen({ kind: 'card', tipId }),
    onClose: () => onOpen({ kind: 'nothing' }),
  }
}
