import type { ComponentChildren, JSX, RefObject } from 'preact'
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks'
import type { Outcome, QuestionKind } from '../core/question.ts'
import type { PagePicture } from '../core/picture/page-picture.ts'
import type { Trust } from '../core/search/trust-levels.ts'
import { uiDirection } from './direction.ts'
import { AgainList, ShownList, type AgainResource, type NamedItem } from './AskPanelLists.tsx'
import { AskForm, type AskRequest } from './AskForm.tsx'
import { Logo } from './Logo.tsx'
import type { ShownLook } from './look.ts'
import { ResourceList } from './ResourceList.tsx'
import { ResourceView, type ResourceText } from './ResourceView.tsx'
import type { Showing } from './ShowWhere.tsx'
import type { Mended, Suggested, Suggestion } from '../core/search/suggestion.ts'
import { onEscape } from './on-escape.ts'
import type { Translate } from './translate.ts'
import type { AskedAs } from './use-asker.ts'
import { useAsked, type AskedState, type Stored } from './use-asked.ts'

/** What became of a question: stored with what was found, or not stored, and why. */
export type Asked =
  | {
      readonly stored: true
      readonly id: string
      readonly text: string
      readonly kind: QuestionKind
      readonly resources: readonly ResourceText[]
      /** How far they may be shown as the answer. */
      readonly trust: Trust
      readonly mended: Mended
    }
  | { readonly stored: false; readonly reason: 'storage-full' | 'storage-failed' | 'unreachable' }

/** What the ask panel asks of its owner. */
export interface AskActions {
  /** What may answer what was typed so far; undefined where nobody can say. */
  readonly onSuggest: (text: string) => Promise<Suggested | undefined>
  /** A picture of the page, for a report that something is broken; nothing where none can be made. */
  readonly onTakePicture: () => Promise<PagePicture | undefined>
  readonly onAsk: (request: AskRequest) => Promise<Asked>
  readonly onOpenResource: (questionId: string, resourceId: string) => void
  /** A resource is wanted beside the element that it speaks of. */
  readonly onShowWhere: (questionId: string, resourceId: string) => void
  /** An opened resource was left without a word. */
  readonly onLeave: (questionId: string, resourceId: string) => void
  /** A resource is not what the person needs. Resolves to whether that was stored. */
  readonly onDecline: (questionId: string, resourceId: string) => Promise<boolean>
  /** Resolves to whether the outcome was stored. */
  readonly onOutcome: (questionId: string, outcome: Outcome, resourceId?: string) => Promise<boolean>
  /** An item that is seen on the page is wanted: its box takes the focus. */
  readonly onShowItem: (id: string) => void
  readonly onStartWalkthrough: (id: string) => Promise<void>
  /** Why something is seen, or not. */
  readonly onExplain: () => void
  readonly onClose: () => void
}

const noneAsked: AskedAs = { observes: false }

/**
 * Where a person asks in their own words and is shown the resources that hold the answer. It says "noted" only when
 * the question is stored. Closed and opened again, it still shows what it showed.
 */
export function AskPanel({
  isOpen,
  shown,
  again,
  showing = 'not-asked',
  askedAs = noneAsked,
  locale,
  look,
  t,
  actions,
  children,
}: {
  readonly isOpen: boolean
  readonly shown: readonly NamedItem[]
  /** Shown again on the page where they answered. */
  readonly again?: readonly AgainResource[] | undefined
  /** How far showing the open resource on the page has come. */
  readonly showing?: Showing
  readonly askedAs?: AskedAs | undefined
  readonly locale: string
  readonly look?: ShownLook | undefined
  readonly t: Translate
  readonly actions: AskActions
  /** What else there is for this page, beside what is shown, while no resource is open. */
  readonly children?: ComponentChildren
}): JSX.Element {
  const titleId = useId()
  const panel = useRef<HTMLDivElement>(null)
  const inOrder = useInOrderOfArrival(isOpen, shown)
  const { asked, problem, opened, ask, open, leave, showAgain, sayOutcome } = useAsked(actions)
  const pickItem = (suggestion: Suggestion): void => {
    if (suggestion.kind === 'walkthrough') void actions.onStartWalkthrough(suggestion.id)
    else actions.onShowItem(suggestion.id)
  }
  useInputFocus(panel, isOpen)

  return (
    <div
      ref={panel}
      class="fp panel"
      hidden={!isOpen}
      role="dialog"
      aria-labelledby={titleId}
      dir={uiDirection(t)}
      lang={t('language')}
      onKeyDown={onEscape(actions.onClose)}
    >
      <PanelHead {...{ titleId, look, t }} onClose={actions.onClose} />
      <AskForm
        {...{ askedAs, locale, t }}
        onSuggest={actions.onSuggest}
        onTakePicture={actions.onTakePicture}
        onAsk={ask}
        onPickItem={pickItem}
      />
      <Noted {...{ asked, problem, t }} />
      {asked === undefined || asked.kind === 'broken' ? null : (
        <Answer
          {...{ asked, opened, showing, locale, t }}
          onShowWhere={({ id }) => actions.onShowWhere(asked.id, id)}
          onOpen={(resource) => open(asked, resource)}
          onBack={leave}
          onDecline={({ id }) => actions.onDecline(asked.id, id)}
          onOutcome={(outcome, resourceId) => sayOutcome(asked, outcome, resourceId)}
        />
      )}
      {opened === undefined ? (
        <>
          <AgainList again={withoutFound(again, asked)} {...{ locale, t }} onShow={showAgain} />
          {children}
          <ShownList shown={inOrder} {...{ locale, t }} onShow={actions.onShowItem} />
        </>
      ) : null}
      <button type="button" class="plain explain-open" onClick={actions.onExplain}>
        {t('explainTitle')}
      </button>
    </div>
  )
}

/** What was found for the question stands above already. */
function withoutFound(
  again: readonly AgainResource[] | undefined,
  asked: Stored | undefined,
): readonly AgainResource[] | undefined {
  return again?.filter(({ id }) => asked?.resources.every((found) => found.id !== id) !== false)
}

/** Whoever opens the panel writes. */
function useInputFocus(panel: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => {
    const input = panel.current?.querySelector('input')
    if (!isOpen || input === null || input === undefined) return
    panel.current?.scrollTo(0, 0)
    input.focus({ preventScroll: true })
    input.select()
  }, [panel, isOpen])
}

/** What is found only after the panel was opened comes last: nothing moves under a pointer that is about to press. */
function useInOrderOfArrival(isOpen: boolean, shown: readonly NamedItem[]): readonly NamedItem[] {
  const [arrived, setArrived] = useState<{ readonly isOpen: boolean; readonly ids: readonly string[] }>({
    isOpen: false,
    ids: [],
  })
  const known = arrived.isOpen === isOpen ? arrived.ids : []
  const added = shown.flatMap(({ id }) => (known.includes(id) ? [] : [id]))
  if (arrived.isOpen !== isOpen || added.length > 0) setArrived({ isOpen, ids: [...known, ...added] })
  const place = new Map([...known, ...added].map((id, at) => [id, at]))
  return shown.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
}

function PanelHead({
  titleId,
  look,
  t,
  onClose,
}: {
  readonly titleId: string
  readonly look: ShownLook | undefined
  readonly t: Translate
  readonly onClose: () => void
}): JSX.Element {
  return (
    <div class="panel-head">
      <Logo look={look} />
      <h2 id={titleId}>{t('askTitle')}</h2>
      <button type="button" class="plain close" aria-label={t('close')} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}

/** Whether the question is stored, and why not where it is not. */
function Noted({
  asked,
  problem,
  t,
}: Pick<AskedState, 'asked' | 'problem'> & { readonly t: Translate }): JSX.Element {
  return (
    <div role="status">
      {problem === undefined ? null : <p class="problem">{t(problem)}</p>}
      {asked === undefined || asked.text === '' ? null : (
        <p class="quiet noted">{t(asked.kind === 'broken' ? 'notedBroken' : 'noted', asked.text)}</p>
      )}
    </div>
  )
}

/** What was found, as a list, or the one of it that is open. */
function Answer({
  asked,
  opened,
  showing,
  locale,
  t,
  onOpen,
  onShowWhere,
  onBack,
  onDecline,
  onOutcome,
}: {
  readonly asked: Stored
  readonly opened: ResourceText | undefined
  readonly showing: Showing
  readonly locale: string
  readonly t: Translate
  readonly onOpen: (resource: ResourceText) => void
  readonly onShowWhere: (resource: ResourceText) => void
  readonly onBack: () => void
  readonly onDecline: (resource: ResourceText) => Promise<boolean>
  readonly onOutcome: (outcome: Outcome, resourceId?: string) => Promise<boolean>
}): JSX.Element {
  if (opened === undefined) {
    return (
      <ResourceList
        key={asked.id}
        asked={asked}
        locale={locale}
        t={t}
        onOpen={onOpen}
        onDecline={onDecline}
        onNotAnswered={() => onOutcome('not-answered')}
      />
    )
  }
  return (
    <ResourceView
      key={opened.id}
      resource={opened}
      {...{ showing, locale, t }}
      onShowWhere={() => onShowWhere(opened)}
      onBack={onBack}
      onOutcome={(outcome) => onOutcome(outcome, opened.id)}
    />
  )
}
