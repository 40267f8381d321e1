import type { JSX } from 'preact'
import { ItemBox, type BoxActions, type SaidText } from './ItemBox.tsx'
import { directionOf } from './direction.ts'
import type { Translate } from './translate.ts'

/** What a checklist says, in the pack's language. */
export interface ChecklistText extends SaidText {
  readonly entries: readonly ChecklistEntry[]
}

/** One line of it, which is done when it was seen to be: no line can be ticked. */
export interface ChecklistEntry {
  readonly kind: 'milestone' | 'walkthrough'
  readonly title: string
  readonly isDone: boolean
  /** `packId/itemId` of the walkthrough that leads to it, or that it is. */
  readonly walkthrough?: string | undefined
}

/** How far a person is, small, at the edge of the page; pressed it opens the list. */
export function ChecklistPill({
  list,
  locale,
  t,
  onPress,
}: {
  readonly list: ChecklistText
  readonly locale: string
  readonly t: Translate
  readonly onPress: () => void
}): JSX.Element {
  return (
    <button
      type="button"
      class="pill"
      aria-expanded={false}
      dir={directionOf(locale)}
      lang={locale}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Ring {...countDone(list)} />
      <span>
        {list.title}
        <small lang={t('language')}>{sayProgress(list, t)}</small>
      </span>
    </button>
  )
}

/** The list, with how far the person is, and a walkthrough where an entry has one. */
export function ChecklistBox({
  list,
  isAskedFor,
  locale,
  t,
  actions,
  onStart,
}: {
  readonly list: ChecklistText
  readonly isAskedFor: boolean
  readonly locale: string
  readonly t: Translate
  readonly actions: BoxActions
  readonly onStart: (walkthrough: string) => void
}): JSX.Element {
  const counted = listCounted(list)
  return (
    <ItemBox said={list} kind="checklist" {...{ isAskedFor, locale, t, actions }}>
      <p class="progress" lang={t('language')}>
        <Ring {...countDone(list)} />
        {sayProgress(list, t)}
      </p>
      <ul class="entries">
        {list.entries.map((entry, index) => (
          <Entry key={index} {...entry} isCounted={counted.includes(entry)} {...{ t, onStart }} />
        ))}
      </ul>
    </ItemBox>
  )
}

function Entry({
  title,
  isDone,
  walkthrough,
  isCounted,
  t,
  onStart,
}: ChecklistEntry & {
  readonly isCounted: boolean
  readonly t: Translate
  readonly onStart: (walkthrough: string) => void
}): JSX.Element {
  return (
    <li class={isDone ? 'done' : ''}>
      <span class={isCounted || isDone ? 'tick' : 'way'} aria-hidden="true" />
      <span class="entry-title">
        {title}
        <span class="visually-hidden" lang={t('language')}>
          {` (${t(isDone ? 'milestoneMet' : 'milestoneOpen')})`}
        </span>
      </span>
      {walkthrough === undefined || isDone ? null : (
        <button
          type="button"
          lang={t('language')}
          aria-label={t('showMeHowNamed', title)}
          onClick={() => onStart(walkthrough)}
        >
          {t('showMeHow')}
        </button>
      )}
    </li>
  )
}

interface Count {
  readonly done: number
  readonly all: number
}

/** The milestones, as the popup counts them: a walkthrough only leads to one. All, where none of them is a milestone. */
function listCounted({ entries }: ChecklistText): readonly ChecklistEntry[] {
  const milestones = entries.filter(({ kind }) => kind === 'milestone')
  return milestones.length === 0 ? entries : milestones
}

function countDone(list: ChecklistText): Count {
  const counted = listCounted(list)
  return { done: counted.filter(({ isDone }) => isDone).length, all: counted.length }
}

function sayProgress(list: ChecklistText, t: Translate): string {
  const { done, all } = countDone(list)
  return t('progressCount', String(done), String(all))
}

function Ring({ done, all }: Count): JSX.Element {
  return (
    <svg class="ring" viewBox="0 0 36 36" width="24" height="24" aria-hidden="true">
      <circle class="ring-all" cx="18" cy="18" r="15" pathLength={Math.max(all, 1)} />
      <circle
        class="ring-done"
        cx="18"
        cy="18"
        r="15"
        pathLength={Math.max(all, 1)}
        stroke-dasharray={`${done} ${Math.max(all, 1)}`}
      />
    </svg>
  )
}
