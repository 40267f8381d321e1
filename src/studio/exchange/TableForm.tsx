import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { TableKind } from '../../core/exchange/tip-table.ts'
import type { Refused } from '../../core/exchange/translation.ts'
import { FileChoice } from '../../ui/FileChoice.tsx'
import type { Translate } from '../../ui/translate.ts'
import { Choice } from '../Choice.tsx'
import { readChosenFile } from './read-file.ts'

/** Two columns, pasted out of a spreadsheet or in a file, and what they are of. */
export function TableForm({
  t,
  onTable,
  onRefused,
}: {
  readonly t: Translate
  readonly onTable: (table: string, kind: TableKind) => void
  readonly onRefused: (refused: readonly Refused[]) => void
}): JSX.Element {
  const id = useId()
  const [kind, setKind] = useState<TableKind>('tips')
  const [pasted, setPasted] = useState('')
  const readFile = async (file: File): Promise<void> => {
    const reading = await readChosenFile(file)
    if (reading.ok) onTable(reading.value, kind)
    else onRefused(reading.refused)
  }
  return (
    <>
      <Choice
        label={t('bulkKind')}
        value={kind}
        options={[
          ['tips', t('bulkTips')],
          ['old-names', t('bulkOldNames')],
        ]}
        onChoose={setKind}
      />
      <div class="field">
        <label for={id}>{t('bulkPaste')}</label>
        <textarea id={id} rows={4} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
        <div class="bar">
          <button
            type="button"
            aria-disabled={pasted === ''}
            onClick={() => pasted !== '' && onTable(pasted, kind)}
          >
            {t('bulkTake')}
          </button>
        </div>
      </div>
      <FileChoice label={t('bulkFile')} accept=".csv" onFile={(file) => void readFile(file)} />
    </>
  )
}
