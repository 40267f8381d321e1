import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks'
import type { Outcome } from '../core/question.ts'
import { directionOf, uiDirection } from './direction.ts'
import { AskForm } from './AskForm.tsx'
import { Logo } from './Logo.tsx'
import type { ShownLook } from './look.ts'
import { ResourceList } from './ResourceList.tsx'
import { ResourceView, type ResourceText } from './ResourceView.tsx'
import type { Translate } from './translate.ts'

/** What became of a question: stored with what was found, or not stored, and why. */
export type Asked =
  | {
      readonly stored: true
      readonly id: string
      readonly text: string
      readonly resources: readonly ResourceText[]
    }
  | { readonly stored: false; readonly reason: 'storage-full' | 'storage-failed' | 'unreachable' }

/** What the ask panel asks of its owner. */
export interface AskActions {
  readonly onAsk: (text: string) => Promise<Asked>
  readonly onOpenResource: (questionId: string, resourceId: string) => void
  /** Resolves to whether the outcome was stored. */
  readonly onOutcome: (questionId: string, outcome: Outcome, resourceId?: string) => Promise<boolean>
  readonly onShowTip: (tipId: string) => void
  /** Why something is seen, or not. */
  readonly onExplain: () => void
  readonly onClose: () => void
}

/** A tip by its name. */
export interface NamedTip {
  readonly id: string
  readonly title: string
  /** BCP 47 tag of the title, where it is in another language than the pack’s others. */
  readonly foreignLocale?: string | undefined
}

type Stored = Extract<Asked, { stored: true }>

/**
 * Where a person asks in their own words and is shown the resources that hold the answer. It says "noted" only when
 * the question is stored. Closed and opened again, it still shows what it showed.
 */
export function AskPanel({
  isOpen,
  tips,
  locale,
  look,
  t,
  actions,
  children,
}: {
  readonly isOpen: boolean
  readonly tips: readonly NamedTip[]
  readonly locale: string
  readonly look?: ShownLook | undefined
  readonly t: Translate
  readonly actions: AskActions
  /** What else there is for this page, below the tips while no resource is open. */
  readonly children?: ComponentChildren
}): JSX.Element {
  const titleId = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Stored>()
  const [problem, setProblem] = useState<string>()
  const [opened, setOpened] = useState<ResourceText>()

  const ask = async (text: string): Promise<void> => {
    const answer = await actions.onAsk(text)
    setOpened(undefined)
    setAsked(answer.stored ? answer : undefined)
    setProblem(answer.stored ? undefined : t(problemKeys[answer.reason]))
  }
  const openResource = (resource: ResourceText): void => {
    if (asked !== undefined) actions.onOpenResource(asked.id, resource.id)
    setOpened(resource)
  }
  useLayoutEffect(() => {
    const input = panel.current?.querySelector('input')
    if (!isOpen || input === null || input === undefined) return
    panel.current?.scrollTo(0, 0)
    input.focus({ preventScroll: true })
    input.select()
  }, [isOpen])

  return (
    <div
      ref={panel}
      class="fp panel"
      hidden={!isOpen}
      role="dialog"
      aria-labelledby={titleId}
      dir={uiDirection(t)}
      lang={t('language')}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && actions.onClose()}
    >
      <div class="panel-head">
        <Logo look={look} />
        <h2 id={titleId}>{t('askTitle')}</h2>
        <button type="button" class="plain close" aria-label={t('close')} onClick={actions.onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <AskForm t={t} onAsk={ask} />
      <div role="status">
        {problem === undefined ? null : <p class="problem">{problem}</p>}
        {asked === undefined ? null : <p class="quiet noted">{t('noted', asked.text)}</p>}
      </div>
      {asked === undefined ? null : (
        <Answer
          {...{ asked, opened, locale, t }}
          onOpen={openResource}
          onBack={() => setOpened(undefined)}
          onOutcome={actions.onOutcome}
        />
      )}
      {opened === undefined ? <TipList {...{ tips, locale, t }} onShowTip={actions.onShowTip} /> : null}
      {opened === undefined ? children : null}
      <button type="button" class="plain explain-open" onClick={actions.onExplain}>
        {t('explainTitle')}
      </button>
    </div>
  )
}

/** What was found, as a list, or the one of it that is open. */
function Answer({
  asked,
  opened,
  locale,
  t,
  onOpen,
  onBack,
  onOutcome,
}: {
  readonly asked: Stored
  readonly opened: ResourceText | undefined
  readonly locale: string
  readonly t: Translate
  readonly onOpen: (resource: ResourceText) => void
  readonly onBack: () => void
  readonly onOutcome: AskActions['onOutcome']
}): JSX.Element {
  if (opened === undefined) {
    return (
      <ResourceList
        key={asked.id}
        asked={asked}
        locale={locale}
        t={t}
        onOpen={onOpen}
        onNotAnswered={() => onOutcome(asked.id, 'not-answered')}
      />
    )
  }
  return (
    <ResourceView
      key={opened.id}
      resource={opened}
      locale={locale}
      t={t}
      onBack={onBack}
      onOutcome={(outcome) => onOutcome(asked.id, outcome, opened.id)}
    />
  )
}

const problemKeys = {
  'storage-full': 'problemStorageFull',
  'storage-failed': 'problemStorageFailed',
  unreachable: 'problemUnreachable',
} as const

function TipList({
  tips,
  locale,
  t,
  onShowTip,
}: {
  readonly tips: readonly NamedTip[]
  readonly locale: string
  readonly t: Translate
  readonly onShowTip: (tipId: string) => void
}): JSX.Element | null {
  if (tips.length === 0) return null
  return (
    <section>
      <h3>{t('tipsHere')}</h3>
      <ul class="choices" dir={directionOf(locale)} lang={locale}>
        {tips.map((tip) => (
          <li key={tip.id}>
            <button type="button" lang={tip.foreignLocale} onClick={() => onShowTip(tip.id)}>
              {tip.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
