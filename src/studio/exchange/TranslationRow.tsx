import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { isDone, type TextStatus } from '../../core/exchange/translation.ts'
import { parseMarkdown } from '../../core/markdown.ts'
import { directionOf } from '../../ui/direction.ts'
import type { MessageKey, Translate } from '../../ui/translate.ts'

const statusTexts: Readonly<Record<TextStatus['status'], MessageKey>> = {
  missing: 'translateMissing',
  outdated: 'translateOutdated',
  initial: 'translateInitial',
  translated: 'translateTranslated',
  reviewed: 'translateReviewed',
  final: 'translateFinal',
}

/** Texts of more characters get a box of several lines. */
const lineLength = 60

/** One text beside its original. */
export function TranslationRow({
  text,
  from,
  to,
  t,
  onWrite,
  onConfirm,
}: {
  readonly text: TextStatus
  readonly from: string
  readonly to: string
  readonly t: Translate
  readonly onWrite: (target: string) => void
  /** The text is right as it is. */
  readonly onConfirm: () => void
}): JSX.Element {
  const [sourceId, statusId] = [useId(), useId()]
  const { unit, source, target = '', status, notes } = text
  const markdown = unit.isMarkdown && target !== '' ? parseMarkdown(target) : undefined
  return (
    <li class="pair">
      <p id={sourceId} class="original" lang={from} dir={directionOf(from)}>
        {source}
      </p>
      <textarea
        aria-labelledby={sourceId}
        aria-describedby={statusId}
        rows={source.length > lineLength || source.includes('\n') ? 4 : 1}
        maxLength={unit.lengthAtMost}
        lang={to}
        dir={directionOf(to)}
        value={target}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      <p id={statusId} class={isDone(status) ? 'quiet' : 'open'}>
        {t(statusTexts[status])}
        {notes.map((note, at) => (
          <span key={at} class="quiet">{` · ${note}`}</span>
        ))}
      </p>
      {markdown === undefined || markdown.ok ? null : <p role="alert">{markdown.detail ?? markdown.error}</p>}
      {status === 'outdated' || status === 'initial' ? (
        <button type="button" onClick={onConfirm}>
          {t('translateConfirm')}
        </button>
      ) : null}
    </li>
  )
}
