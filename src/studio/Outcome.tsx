import type { JSX } from 'preact'
import { toPackText } from '../contract/pack.ts'
import type { Pack } from '../core/pack.ts'
import type { Unsigned } from '../core/publishing/release.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
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
    <section class="outcome" role="status">
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

const unsignedTexts: Readonly<Record<Unsigned, MessageKey>> = {
  nameless: 'signNameless',
  'signed-already': 'signAlready',
  'not-asked': 'signNotAsked',
}

/** Why something did not go out, and what is to be done then; nothing where it did. */
export function NotOut({
  of: { id, version },
  became,
  t,
  onSave,
}: {
  /** What should have gone out. */
  readonly of: Pick<Pack, 'id' | 'version'>
  readonly became: Publishing
  readonly t: Translate
  readonly onSave: Publisher['saveFile']
}): JSX.Element | null {
  switch (became.outcome) {
    case 'published':
      return null
    case 'overtaken':
      return <p role="alert">{t('studioOvertaken')}</p>
    case 'unsigned':
      return <p role="alert">{t(unsignedTexts[became.why])}</p>
    case 'proposed':
      return (
        <div role="alert" class="note">
          <p>{t('studioProposed', String(became.missing))}</p>
          <button type="button" onClick={() => onSave(`${id}-${version}.proposal.json`, became.text)}>
            {t('studioSaveProposal')}
          </button>
        </div>
      )
    case 'refused':
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
}
