import type { JSX } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { v7 as createUuid } from 'uuid'
import { globalId } from '../../core/delivery/circumstances.ts'
import { AnswerCard, type Answer, type AnswerActions } from '../../ui/AnswerCard.tsx'
import { uiDirection } from '../../ui/direction.ts'
import { onEscape } from '../../ui/on-escape.ts'
import { createWording } from '../../ui/wording.ts'
import { corners, Edge } from './items/Edge.tsx'
import type { LayerProps, LayerServices } from './layer.ts'
import { useShowWhere, type ShowWhere } from './use-show-where.ts'

/** Tells the person, at the edge of the page, that a question of theirs was answered. It never takes the focus. */
export function AnswerLayer(props: LayerProps): JSX.Element | null {
  const { view, services } = props
  const { t, isTopFrame, say } = services
  const { answer, close } = useAnswer(isTopFrame && view.hasAnswer === true, view.page, services)
  const { onTold, onJudge } = useActions(services)
  const { showing, showWhere } = useShowWhere(props, view.open.kind === 'nothing')
  const text = answer?.text
  useEffect(() => {
    if (text !== undefined) say(t('answerCame', text))
  }, [text, say, t])
  const w = useMemo(
    () =>
      createWording({
        ...{ t, browserLocale: navigator.language, nowMs: Date.now() },
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      }),
    [t],
  )
  // What the person opened is in front of everything that came by itself.
  if (answer === undefined || view.open.kind !== 'nothing') return null
  return (
    <Edge places={corners} dir={uiDirection(t)}>
      {/* Escape closes it from anywhere inside. */}
      <div
        class="fp answer-corner"
        role="region"
        aria-label={t('answersForYou')}
        lang={t('language')}
        dir={uiDirection(t)}
        onKeyDown={onEscape(close)}
      >
        <div class="answer-head">
          <h2>{t('answersForYou')}</h2>
          <button type="button" class="plain close" aria-label={t('close')} onClick={close}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
        <AnswerCard
          key={answer.id}
          where={findWhere(answer, props, { showing, showWhere })}
          {...{ answer, w, onTold, onJudge }}
        />
      </div>
    </Edge>
  )
}

/** The way to where the answer is on this page: a resource's place, a tip that is to be seen, a walkthrough to be gone. */
function findWhere(
  { id, answer }: Answer,
  { view, onStage, services }: LayerProps,
  { showing, showWhere }: ShowWhere,
): Parameters<typeof AnswerCard>[0]['where'] {
  if (answer.kind === 'resource' && answer.hasPlaceHere)
    return { showing, onShowWhere: () => void showWhere(id, answer.resource.resourceId) }
  if (answer.kind !== 'tip' && answer.kind !== 'walkthrough') return undefined
  const itemId = globalId({ id: answer.tip.packId }, answer.tip.itemId)
  if (answer.kind === 'walkthrough')
    return view.items.some((item) => item.id === itemId)
      ? {
          showing: 'not-asked',
          label: 'suggestedWalkthrough',
          onShowWhere: () => void begin(itemId, services),
        }
      : undefined
  if (!onStage.some(({ item }) => item.id === itemId)) return undefined
  return { showing: 'not-asked', onShowWhere: () => services.onOpen({ kind: 'card', id: itemId }) }
}

async function begin(id: string, { walker, onOpen }: LayerServices): Promise<void> {
  if (await walker.begin(id)) onOpen({ kind: 'step' })
}

/** The answer that waits, once the worker said which; it goes along from page to page until it is closed. */
function useAnswer(
  hasAnswer: boolean,
  page: LayerProps['view']['page'],
  { askAnswers }: LayerServices,
): { readonly answer: Answer | undefined; readonly close: () => void } {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    if (!hasAnswer) return
    const stop = new AbortController()
    const { signal } = stop
    const read = async (): Promise<void> => {
      // Nobody is told anything in a tab that nobody looks at.
      if (document.hidden) return
      const list = await askAnswers('answers/list', { page })
      if (!signal.aborted && list.ok) setAnswer((shown) => shown ?? list.value.answers[0])
    }
    document.addEventListener('visibilitychange', () => void read(), { signal })
    void read()
    return () => stop.abort()
  }, [hasAnswer, page, askAnswers])
  const close = useCallback(() => setAnswer(undefined), [])
  return { answer, close }
}

function useActions({ askAnswers }: LayerServices): AnswerActions {
  return useMemo(
    () => ({
      onTold: (id) => void askAnswers('answer/tell', { id, actId: createUuid(), atMs: Date.now() }),
      async onJudge(id, holds) {
        const stored = await askAnswers('answer/judge', { id, actId: createUuid(), atMs: Date.now(), holds })
        return stored.ok && stored.value.stored
      },
    }),
    [askAnswers],
  )
}
