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
  const { w } = context
  const entries = entriesOf(row)
  const clock = slowest(entries, context)
  const [title, places] = [titleOf(row, context), placesOf(row, context)]
  return (
    <div class="row-text">
      <div class="row-title" dir="auto">
        {title}
      </div>
      <div class="row-meta">
        <FailedChip entries={entries} context={context} />
        {places === title ? null : <span class="row-place">{places}</span>}
        <span class="row-when">{w.moment(entries[0].question.askedAtMs)}</span>
        {clock === undefined ? null : <ClockMark clock={clock} w={w} />}
      </div>
    </div>
  )
}

/** Of these, the questions that nothing helped yet. */
export function failedOf(entries: readonly Entry[], { askedAgain }: RowContext): readonly Entry[] {
  return entries.filter((entry) => needOf(entry, askedAgain.has(entry.question.id)) === 'failed')
}

/** How many of a line's questions wait for the desk's next move; nothing where none does. */
export function FailedChip({
  entries,
  context,
}: {
  readonly entries: readonly Entry[]
  readonly context: RowContext
}): JSX.Element | null {
  const { w } = context
  const failed = failedOf(entries, context)
  const [first] = failed
  if (first === undefined) return null
  // Of what is broken, no help was shown that could have failed.
  const words =
    first.question.kind === 'broken'
      ? `${failed.length} × ${w.t('stateNew')}`
      : w.t('failedCount', String(failed.length))
  return <span class="chip failed">{words}</span>
}

/** What a line is called: of a group, the question that most are like, the page, or the help page. */
export function titleOf(row: Row, context: RowContext): string {
  const [entry] = entriesOf(row)
  if (row.kind === 'question') return entry.question.text
  if (row.group.title === '') return context.w.t('groupNothingShown')
  return row.group.title === placeOf(entry) ? shortPlaceOf(entry, context) : row.group.title
}

/** Where a line's questions were asked: the page, or how many they are. */
export function placesOf(row: Row, context: RowContext): string {
  const places = new Set(entriesOf(row).map((entry) => shortPlaceOf(entry, context)))
  const [only = ''] = places
  return places.size === 1 ? only : context.w.plural('pages', places.size)
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
