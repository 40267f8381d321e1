import type { JSX } from 'preact'
import { describePage } from '../core/page-key.ts'
import type { Wording } from '../ui/wording.ts'
import { deedKeys, verdictKeys } from './inbox/words.ts'
import type { Deeds, Done } from './use-deeds.ts'

/** What was done last, with the way back. It stays until the next deed or until it is closed: nobody has to hurry. */
export function Toast({
  deeds,
  w,
  onDownload,
}: {
  readonly deeds: Deeds
  readonly w: Wording
  readonly onDownload: (packId: string) => void
}): JSX.Element {
  const { done } = deeds
  const isUndoable = done?.kind === 'did' || done?.kind === 'judged'
  return (
    <div class="toast-place" role="status">
      {done === undefined ? null : (
        <div class={done.kind === 'failed' ? 'toast failed' : 'toast'}>
          <span>{wordsOf(done, w)}</span>
          {isUndoable && deeds.canUndo ? (
            <button type="button" onClick={() => void deeds.undo()}>
              {w.t('undo')} <kbd aria-hidden="true">u</kbd>
            </button>
          ) : null}
          {done.kind === 'published' ? (
            <button type="button" onClick={() => onDownload(done.publication.packId)}>
              {w.t('packDownload')}
            </button>
          ) : null}
          <button type="button" class="plain" aria-label={w.t('close')} onClick={deeds.forget}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  )
}

function wordsOf(done: Done, w: Wording): string {
  const { t } = w
  switch (done.kind) {
    case 'did':
      return `${t(deedKeys[done.deed.kind])} · ${w.plural('questions', done.count)}`
    case 'judged':
      return t('toastJudged', t(verdictKeys[done.value]), done.name)
    case 'published':
      return t('toastPublished', done.publication.resource.title, String(done.publication.version))
    case 'waits':
      return t('toastWaits', describePage(done.page))
    case 'kept':
      return t('toastKept')
    case 'undone':
      return t('toastUndone')
    case 'nothing-to-do':
      return t('toastNothing')
    case 'failed':
      return t('problemUnreachable')
  }
}
