import type { JSX } from 'preact'
import type { Entry } from '../../core/desk/entry.ts'
import { readClock } from '../../core/desk/service-clock.ts'
import type { MessageKey } from '../../ui/translate.ts'
import { ClockMark } from './ClockMark.tsx'
import type { RowContext } from './RowView.tsx'
import { StateChip } from './StateChip.tsx'
import { placeOf } from './words.ts'

/** Where a question comes from: who, when, where, with which releases. */
export function Facts({
  entry,
  context,
}: {
  readonly entry: Entry
  readonly context: RowContext
}): JSX.Element {
  const { w, nowMs, workingTime, askedAgain } = context
  const { question, standing } = entry
  const clock = readClock(entry, nowMs, workingTime)
  const asker =
    question.asker.by === 'observer'
      ? w.t('askedFor', question.asker.name ?? w.t('somebody'))
      : (question.asker.name ?? w.t('anonymous'))
  const facts: readonly (readonly [MessageKey, string | undefined])[] = [
    ['factPage', placeOf(entry)],
    ['factAsked', `${w.moment(question.askedAtMs)} (${w.distance(question.askedAtMs)})`],
    ['factAsker', asker],
    ['factBuild', question.crmBuild],
    ['factBrowser', question.browser],
    ['factLanguage', w.language(question.locale)],
    ['factPack', question.pack && `${question.pack.id} · ${question.pack.version}`],
    ['factNamed', standing.resource?.title ?? standing.tip?.title],
    ['factLost', standing.lost],
  ]
  return (
    <div class="facts">
      <p class="facts-state">
        <StateChip entry={entry} isAskedAgain={askedAgain.has(question.id)} w={w} />
        {clock === undefined ? null : <ClockMark clock={clock} w={w} />}
        {askedAgain.has(question.id) ? <span class="chip failed">{w.t('askedAgain')}</span> : null}
        {question.asksAgain === undefined ? null : <span class="chip">{w.t('asksAgain')}</span>}
        {standing.reportedAtMs === undefined ? null : (
          <span class="chip waiting">{w.t('stateReported')}</span>
        )}
      </p>
      <dl>
        {facts.map(([key, value]) =>
          value === undefined ? null : (
            <div key={key}>
              <dt>{w.t(key)}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  )
}
