import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { entriesOf, type Row } from './rows.ts'
import type { RowContext } from './RowView.tsx'
import { StateChip } from './StateChip.tsx'
import { placeOf } from './words.ts'

/** All lines of the inbox on paper, where the list draws only what is seen. */
export function PrintSheet({
  rows,
  context,
  onDrawn,
  onPrinted,
}: {
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
      <h2>{t('deskQuestions')}</h2>
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
                <td dir="auto">
                  {row.kind === 'group' && row.group.title !== '' ? row.group.title : entry.question.text}
                </td>
                <td>{placeOf(entry)}</td>
                <td dir="auto">{entry.question.shown.map(({ title }) => title).join(' · ')}</td>
                <td>
                  <StateChip entry={entry} isAskedAgain={askedAgain.has(entry.question.id)} w={w} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
