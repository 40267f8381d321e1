import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { QuestionKind } from '../../core/question.ts'
import { entriesOf, type Row } from './rows.ts'
import { FailedChip, failedOf, placesOf, titleOf, type RowContext } from './RowView.tsx'
import { StateChip } from './StateChip.tsx'

/** All lines of the inbox on paper, where the list draws only what is seen. */
export function PrintSheet({
  kind,
  rows,
  context,
  onDrawn,
  onPrinted,
}: {
  readonly kind: QuestionKind
  readonly rows: readonly Row[]
  readonly context: RowContext
  readonly onDrawn: () => void
  readonly onPrinted: () => void
}): JSX.Element {
  const { w, nowMs, askedAgain } = context
  const { t } = w
  useLayoutEffect(() => {
    onDrawn()
    onPrinted()
  }, [onDrawn, onPrinted])
  return (
    <section class="print-sheet">
      <h2>{t(kind === 'broken' ? 'deskBroken' : 'deskQuestions')}</h2>
      <p>{`${w.date(nowMs)}, ${w.moment(nowMs)}`}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('columnCount')}</th>
            <th scope="col">{t('deskColumnQuestion')}</th>
            <th scope="col">{t('deskColumnPage')}</th>
            <th scope="col">{t('deskColumnShown')}</th>
            <th scope="col">{t('columnState')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const entries = entriesOf(row)
            const [entry] = entries
            return (
              <tr key={row.id}>
                <td>{entries.length}</td>
                <td dir="auto">{titleOf(row, context)}</td>
                <td>{placesOf(row, context)}</td>
                <td dir="auto">{shownFor(row)}</td>
                <td>
                  {row.kind === 'group' && failedOf(entries, context).length > 0 ? (
                    <FailedChip {...{ entries, context }} />
                  ) : (
                    <StateChip entry={entry} isAskedAgain={askedAgain.has(entry.question.id)} w={w} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const titlesAtMost = 3

/** Of a group, what was shown for most of its questions. */
function shownFor(row: Row): string {
  const times = new Map<string, number>()
  for (const { question } of entriesOf(row))
    for (const { title } of question.shown) times.set(title, (times.get(title) ?? 0) + 1)
  const titles = [...times].toSorted(([, one], [, other]) => other - one).map(([title]) => title)
  return (row.kind === 'group' ? titles.slice(0, titlesAtMost) : titles).join(' · ')
}
