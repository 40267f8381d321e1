import type { JSX } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { v7 as createUuid } from 'uuid'
import { AnswerCard, type Answer, type AnswerActions } from '../../ui/AnswerCard.tsx'
import { uiDirection } from '../../ui/direction.ts'
import { createWording } from '../../ui/wording.ts'
import type { LayerProps, LayerServices } from './layer.ts'

/** Tells the person, at the edge of the page, that a question of theirs was answered. It never takes the focus. */
export function AnswerLayer({ view, services }: LayerProps): JSX.Element | null {
  const { t, isTopFrame } = services
  const { answer, close } = useAnswer(isTopFrame && view.hasAnswer === true, view.page, services)
  const { onTold, onJudge } = useActions(services)
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
    // Escape closes it from anywhere inside.
    <div
      class="fp answer-corner"
      role="region"
      aria-label={t('answersForYou')}
      lang={t('language')}
      dir={uiDirection(t)}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && close()}
    >
      <div class="answer-head">
        <h2>{t('answersForYou')}</h2>
        <button type="button" class="plain close" aria-label={t('close')} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div aria-live="polite">
        <AnswerCard key={answer.id} answer={answer} w={w} onTold={onTold} onJudge={onJudge} />
      </div>
    </div>
  )
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
    let isWanted = true
    const read = async (): Promise<void> => {
      const list = await askAnswers('answers/list', { page })
      if (isWanted && list.ok) setAnswer((shown) => shown ?? list.value.answers[0])
    }
    void read()
    return () => {
      isWanted = false
    }
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
