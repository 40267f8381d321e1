import type { JSX } from 'preact'
import type { Entry } from '../../core/desk/entry.ts'
import { subjectKey, type Verdict, type VerdictSubject, type VerdictValue } from '../../core/desk/verdict.ts'
import { describePage, type PageKey } from '../../core/page-key.ts'
import type { Wording } from '../../ui/wording.ts'
import { VerdictButtons } from '../VerdictButtons.tsx'
import { outcomeKeys, verdictKeys } from './words.ts'

/** What the person was shown, what they did with each, and what the desk holds of it: two things side by side. */
export function Shown({
  entry,
  current,
  w,
  onJudge,
}: {
  readonly entry: Entry
  readonly current: ReadonlyMap<string, Verdict>
  readonly w: Wording
  readonly onJudge: (value: VerdictValue, subject: VerdictSubject, title: string) => void
}): JSX.Element | null {
  const { question } = entry
  const { pack } = question
  // Who reports a fault is shown nothing, and no page is missing for that.
  if (question.kind === 'broken' && question.shown.length === 0) return null
  return (
    <section class="shown">
      <h3>{w.t('shownHeading')}</h3>
      {question.shown.length === 0 ? <p class="missing">{w.t('deskNothingShown')}</p> : null}
      <ol>
        {question.shown.map(({ id, title }) => {
          const subject: VerdictSubject | undefined =
            pack === undefined ? undefined : { on: 'resource', packId: pack.id, resourceId: id }
          return (
            <li key={id}>
              <div class="shown-title" dir="auto" lang={question.locale}>
                {title}
              </div>
              <div class="quiet">{signalsOf(entry, id, w)}</div>
              {subject === undefined ? null : (
                <VerdictButtons
                  title={title}
                  current={current.get(subjectKey(subject))?.value}
                  w={w}
                  onJudge={(value) => onJudge(value, subject, title)}
                />
              )}
            </li>
          )
        })}
      </ol>
      {question.outcome === undefined || question.outcomeOf !== undefined ? null : (
        <p class="missing">{w.t('saidOfAll', w.t(outcomeKeys[question.outcome]))}</p>
      )}
      <OfPage page={question.page} current={current} w={w} />
    </section>
  )
}

/** What the desk holds of the page that was asked on; nothing where it holds nothing. */
function OfPage({
  page,
  current,
  w: { t, date },
}: {
  readonly page: PageKey
  readonly current: ReadonlyMap<string, Verdict>
  readonly w: Wording
}): JSX.Element | null {
  const verdict = current.get(subjectKey({ on: 'page', page }))
  if (verdict === undefined) return null
  const { value, by = t('byDesk'), atMs } = verdict
  return (
    <p class="missing">{`${describePage(page)}: ${t('verdictBy', t(verdictKeys[value]), by, date(atMs))}`}</p>
  )
}

/** What the person did with one of the resources, in the order in which it can have happened. */
function signalsOf({ question }: Entry, id: string, { t }: Wording): string {
  const { opened, left, declined, outcome, outcomeOf } = question
  const said = [
    ...(opened.includes(id) ? [t('deskOpened')] : []),
    ...(left.includes(id) ? [t('signalLeft')] : []),
    ...(declined.includes(id) ? [t('signalDeclined')] : []),
    ...(outcomeOf === id && outcome !== undefined ? [t(outcomeKeys[outcome])] : []),
  ]
  return said.length === 0 ? t('signalNone') : said.join(' · ')
}
