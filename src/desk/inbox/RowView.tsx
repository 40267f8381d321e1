import type { JSX } from 'preact'
import { readClock, type ServiceClock } from '../../core/desk/service-clock.ts'
import type { Entry } from '../../core/desk/entry.ts'
import { needOf } from '../../core/desk/need.ts'
import { describePage } from '../../core/page-key.ts'
import type { WorkingTime } from '../../core/desk/working-time.ts'
import type { Wording } from '../../ui/wording.ts'
import { ClockMark } from './ClockMark.tsx'
import { entriesOf, type Row } from './rows.ts'
import { StateChip } from './StateChip.tsx'
import { placeOf } from './words.ts'

/** What a line needs to know besides its questions. */
export interface RowContext {
  readonly askedAgain: ReadonlySet<string>
  /** All questions are of one CRM, which then need not be said at each. */
  readonly isOneCrm: boolean
  readonly nowMs: number
  readonly workingTime: WorkingTime
  readonly w: Wording
}

/** What is seen of a line; the line itself, which can be chosen, is its owner's. */
export function RowView({ row, context }: { readonly row: Row; readonly context: RowContext }): JSX.Element {
  return row.kind === 'group' ? (
    <GroupRow row={row} context={context} />
  ) : (
    <QuestionRow entry={row.entry} context={context} />
  )
}

function QuestionRow({
  entry,
  context,
}: {
  readonly entry: Entry
  readonly context: RowContext
}): JSX.Element {
  const { askedAgain, w, nowMs, workingTime } = context
  const { question } = entry
  const clock = readClock(entry, nowMs, workingTime)
  return (
    <div class="row-text">
      <div class="row-title" dir="auto" lang={question.locale}>
        {question.text}
      </div>
      <div class="row-meta">
        <StateChip entry={entry} isAskedAgain={askedAgain.has(question.id)} w={w} />
        <span class="row-place">{shortPlaceOf(entry, context)}</span>
        <span class="row-when">{w.moment(question.askedAtMs)}</span>
        {clock === undefined ? null : <ClockMark clock={clock} w={w} />}
      </div>
    </div>
  )
}

function GroupRow({
  row,
  context,
}: {
  readonly row: Extract<Row, { kind: 'group' }>
  readonly context: RowContext
}): JSX.Element {
  const { askedAgain, w } = context
  const entries = entriesOf(row)
  const failed = entries.filter(
    (entry) => needOf(entry, askedAgain.has(entry.question.id)) === 'failed',
  ).length
  const clock = slowest(entries, context)
  const places = new Set(entries.map((entry) => shortPlaceOf(entry, context)))
  return (
    <div class="row-text">
      <div class="row-title" dir="auto">
        {row.group.title === '' ? w.t('groupNothingShown') : row.group.title}
      </div>
      <div class="row-meta">
        {failed === 0 ? null : <span class="chip failed">{w.t('failedCount', String(failed))}</span>}
        <span class="row-place">{places.size === 1 ? [...places][0] : w.plural('pages', places.size)}</span>
        <span class="row-when">{w.moment(entries[0].question.askedAtMs)}</span>
        {clock === undefined ? null : <ClockMark clock={clock} w={w} />}
      </div>
    </div>
  )
}

function shortPlaceOf(entry: Entry, { isOneCrm }: RowContext): string {
  return isOneCrm ? describePage(entry.question.page) : placeOf(entry)
}

/** The clock of the question that waits longest over its time. */
function slowest(entries: readonly Entry[], { nowMs, workingTime }: RowContext): ServiceClock | undefined {
  let worst: ServiceClock | undefined
  for (const entry of entries) {
    const clock = readClock(entry, nowMs, workingTime)
    if (clock === undefined) continue
    if (worst === undefined || clock.elapsedMs / clock.targetMs > worst.elapsedMs / worst.targetMs)
      worst = clock
  }
  return worst
}
