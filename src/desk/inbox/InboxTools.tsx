import type { JSX } from 'preact'
import type { Entry } from '../../core/desk/entry.ts'
import { entriesToCsv, entriesToNdjson } from '../../core/desk/export.ts'
import { defectsToMarkdown, toDefects } from '../../core/desk/vendor-digest.ts'
import type { PagePicture } from '../../core/picture/page-picture.ts'
import type { QuestionKind } from '../../core/question.ts'
import type { Wording } from '../../ui/wording.ts'
import type { DeskSource } from '../desk-source.ts'
import type { DeskServices } from '../services.ts'
import type { InboxState } from './use-inbox.ts'

/** How much is shown, and the ways out: files and paper, of all that passes the filter. */
export function InboxTools({
  kind,
  inbox: { filtered, rows },
  w,
  services: { source, onSave },
  onPrint,
  onKeys,
}: {
  readonly kind: QuestionKind
  readonly inbox: InboxState
  readonly w: Wording
  readonly services: DeskServices
  readonly onPrint: () => void
  readonly onKeys: () => void
}): JSX.Element {
  const { t } = w
  const saveDigest = (): void =>
    onSave('fingerpost-defects.md', 'text/markdown', defectsToMarkdown(toDefects(filtered)))
  const saveNdjson = async (): Promise<void> => {
    const pictures = await readPictures(source, filtered)
    onSave(`fingerpost-${kind}.ndjson`, 'application/x-ndjson', entriesToNdjson(filtered, pictures))
  }
  return (
    <div class="tools">
      <p class="tools-count" role="status">
        {w.plural('questions', filtered.length)} ·{' '}
        {w.plural('lines', rows.filter(({ level }) => level === 1).length)}
      </p>
      {kind === 'broken' ? (
        <button type="button" onClick={saveDigest}>
          {t('vendorDigest')}
        </button>
      ) : null}
      <button
        type="button"
        onClick={() => onSave(`fingerpost-${kind}.csv`, 'text/csv', entriesToCsv(filtered))}
      >
        {t('deskExport')}
      </button>
      <button type="button" onClick={() => void saveNdjson()}>
        {t('exportNdjson')}
      </button>
      <button type="button" onClick={onPrint}>
        {t('print')}
      </button>
      <button type="button" onClick={onKeys}>
        {t('keyKeys')} <kbd aria-hidden="true">?</kbd>
      </button>
    </div>
  )
}

async function readPictures(
  source: DeskSource,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, PagePicture>> {
  const pictures = new Map<string, PagePicture>()
  for (const { question } of entries) {
    const picture = question.hasPicture === true ? await source.readPicture(question.id) : undefined
    if (picture !== undefined) pictures.set(question.id, picture)
  }
  return pictures
}
