import type { JSX } from 'preact'
import { ItemBox, type BoxActions, type SaidText } from './ItemBox.tsx'
import type { Translate } from './translate.ts'

/** What a parallel-run notice says, in the pack's language. */
export interface ParallelRunText extends SaidText {
  readonly reason: string
  /** The last day, as `2026-12-31`. */
  readonly endsOn: string
}

/** That two systems run side by side, why, and until when. */
export function ParallelRunBox({
  notice,
  isAskedFor,
  locale,
  t,
  actions,
}: {
  readonly notice: ParallelRunText
  readonly isAskedFor: boolean
  readonly locale: string
  readonly t: Translate
  readonly actions: BoxActions
}): JSX.Element {
  return (
    <ItemBox said={notice} kind="parallel-run" {...{ isAskedFor, locale, t, actions }}>
      <dl class="facts">
        <dt lang={t('language')}>{t('parallelWhy')}</dt>
        <dd>{notice.reason}</dd>
        <dt lang={t('language')}>{t('parallelUntil')}</dt>
        <dd>
          <time dateTime={notice.endsOn}>{sayDay(notice.endsOn, locale)}</time>
        </dd>
      </dl>
    </ItemBox>
  )
}

// A day and no moment: it is the same day in every zone.
function sayDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
