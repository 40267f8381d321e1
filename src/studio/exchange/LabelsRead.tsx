import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ReadLabels } from '../../core/checking/read-labels.ts'
import type { Translate } from '../../ui/translate.ts'

/** What was read of the labels in one language, to be confirmed, ticked, or pointed at. */
export function LabelsRead({
  labels: { found, doubtful, missing },
  locale,
  original,
  t,
  pickName,
  onLabels,
}: {
  readonly labels: ReadLabels
  readonly locale: string
  /** What an element is called in the pack's own language, by the key of its anchor. */
  readonly original: (key: string) => string
  readonly t: Translate
  readonly pickName: () => Promise<string | undefined>
  readonly onLabels: (confirmed: ReadonlyMap<string, string>) => void
}): JSX.Element {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const confirmed = new Map([...found, ...[...doubtful].filter(([key]) => ticked.has(key))])
  const tick = (key: string, isIt: boolean): void => {
    const next = new Set(ticked)
    if (isIt) next.add(key)
    else next.delete(key)
    setTicked(next)
  }
  if (found.size + doubtful.size + missing.length === 0) return <p role="status">{t('labelsNone')}</p>
  return (
    <>
      <ul class="names">
        {[...found].map(([key, label]) => (
          <li key={key}>
            {`${original(key)} → `}
            <strong lang={locale}>{label}</strong>
          </li>
        ))}
        {[...doubtful].map(([key, label]) => (
          <li key={key}>
            <label class="check">
              <input
                type="checkbox"
                checked={ticked.has(key)}
                onChange={(event) => tick(key, event.currentTarget.checked)}
              />
              {t('labelsIsIt', original(key), label)}
            </label>
          </li>
        ))}
      </ul>
      {confirmed.size === 0 ? null : (
        <button type="button" class="primary" onClick={() => onLabels(confirmed)}>
          {t('labelsConfirm', String(confirmed.size))}
        </button>
      )}
      {missing.length === 0 ? null : <MissingLabels {...{ missing, original, t, pickName, onLabels }} />}
    </>
  )
}

/** What is not there under any label that is known, each with the way to point at it. */
function MissingLabels({
  missing,
  original,
  t,
  pickName,
  onLabels,
}: {
  readonly missing: readonly string[]
  readonly original: (key: string) => string
  readonly t: Translate
  readonly pickName: () => Promise<string | undefined>
  readonly onLabels: (confirmed: ReadonlyMap<string, string>) => void
}): JSX.Element {
  const [nameless, setNameless] = useState<string>()
  const pickFor = async (key: string): Promise<void> => {
    const name = await pickName()
    setNameless(name === undefined ? key : undefined)
    if (name !== undefined) onLabels(new Map([[key, name]]))
  }
  return (
    <>
      <p>{t('labelsMissing')}</p>
      <ul class="names">
        {missing.map((key) => (
          <li key={key}>
            {original(key)}{' '}
            <button
              type="button"
              aria-label={`${t('labelsPick')}: ${original(key)}`}
              onClick={() => void pickFor(key)}
            >
              {t('labelsPick')}
            </button>
            {nameless === key ? <p role="alert">{t('labelsNameless')}</p> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
