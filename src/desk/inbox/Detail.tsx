import type { JSX, RefObject } from 'preact'
import type { Entry } from '../../core/desk/entry.ts'
import type { Act } from '../../core/desk/handling.ts'
import type { Verdict, VerdictSubject, VerdictValue } from '../../core/desk/verdict.ts'
import type { Wording } from '../../ui/wording.ts'
import type { DeskServices } from '../services.ts'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import { entriesOf, type Row } from './rows.ts'
import type { RowContext } from './RowView.tsx'
import { ReportPicture } from './ReportPicture.tsx'
import { Shown } from './Shown.tsx'

/** How many different wordings of a group are written out. */
const wordingsAtMost = 12

/** Everything about the current line: of a group its wordings, and the newest question in full. */
export function Detail({
  row,
  heading,
  context,
  current,
  services,
  children,
  onJudge,
  onUndo,
  onBack,
}: {
  readonly row: Row
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly context: RowContext
  readonly current: ReadonlyMap<string, Verdict>
  readonly services: DeskServices
  /** What can be done, and the composer. */
  readonly children: JSX.Element
  readonly onJudge: (value: VerdictValue, subject: VerdictSubject, title: string) => void
  readonly onUndo: (act: Act, entry: Entry) => void
  readonly onBack: () => void
}): JSX.Element {
  const { w } = context
  const [entry, ...others] = entriesOf(row)
  const title = row.kind === 'group' ? row.group.title : entry.question.text
  return (
    <article class="detail" aria-labelledby="detail-heading">
      <button type="button" class="plain detail-back" onClick={onBack}>
        {w.t('back')}
      </button>
      <h2 id="detail-heading" ref={heading} tabIndex={-1} dir="auto" lang={entry.question.locale}>
        {title === '' ? w.t('groupNothingShown') : title}
      </h2>
      {children}
      {others.length === 0 ? null : <Wordings entries={[entry, ...others]} w={w} />}
      <Facts entry={entry} context={context} />
      {entry.question.hasPicture === true ? (
        <ReportPicture key={entry.question.id} questionId={entry.question.id} services={services} w={w} />
      ) : null}
      <Shown entry={entry} current={current} w={w} onJudge={onJudge} />
      <History entry={entry} w={w} onUndo={(act) => onUndo(act, entry)} />
    </article>
  )
}

function Wordings({ entries, w }: { readonly entries: readonly Entry[]; readonly w: Wording }): JSX.Element {
  const counts = new Map<string, number>()
  for (const { question } of entries) counts.set(question.text, (counts.get(question.text) ?? 0) + 1)
  const wordings = [...counts].toSorted(([, one], [, other]) => other - one)
  const rest = wordings.length - wordingsAtMost
  return (
    <section class="wordings">
      <h3>{w.plural('questions', entries.length)}</h3>
      <ul>
        {wordings.slice(0, wordingsAtMost).map(([text, count]) => (
          <li key={text}>
            <span dir="auto">{text}</span>
            {count === 1 ? null : <span class="quiet"> × {count}</span>}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p class="quiet">{w.t('andMore', String(rest))}</p> : null}
      <p class="quiet">{w.t('newestBelow')}</p>
    </section>
  )
}
