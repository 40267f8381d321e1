import type { JSX } from 'preact'
import { toPackText } from '../contract/pack.ts'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import type { Publisher, Publishing } from './studio-host.ts'

/** That a version is out, and what else can be done with it. */
export function Published({
  pack,
  publisher,
  t,
  onDone,
}: {
  readonly pack: Pack
  readonly publisher: Publisher
  readonly t: Translate
  readonly onDone: () => void
}): JSX.Element {
  return (
    <section role="status">
      <h2>{t('studioPublished', String(pack.version))}</h2>
      <p>{t('studioPublishedDetail')}</p>
      <div class="bar">
        <button
          type="button"
          onClick={() => publisher.saveFile(`${pack.id}-${pack.version}.json`, toPackText(pack))}
        >
          {t('studioSaveFile')}
        </button>
        <button type="button" class="primary" onClick={onDone}>
          {t('studioDone')}
        </button>
      </div>
    </section>
  )
}

/** Why something did not go out; nothing where it did. */
export function Refused({
  became,
  t,
}: {
  readonly became: Publishing
  readonly t: Translate
}): JSX.Element | null {
  if (became.outcome === 'published') return null
  if (became.outcome === 'overtaken') return <p role="alert">{t('studioOvertaken')}</p>
  return (
    <div role="alert">
      <p>{t('studioRefused')}</p>
      <ul>
        {became.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
}
