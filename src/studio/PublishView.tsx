import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { diffItems, type ItemDifference } from '../core/authoring/pack-diff.ts'
import { applyDraft, type PackDraft } from '../core/authoring/pack-draft.ts'
import { lintPack, type LintWarning } from '../core/linting/lint-pack.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { nameField } from './name-field.ts'
import type { Publishing } from './studio-host.ts'

const differenceTexts: Readonly<Record<ItemDifference['kind'], MessageKey>> = {
  added: 'studioAdded',
  changed: 'studioChanged',
  removed: 'studioRemoved',
}

/** What goes out, in words, before it goes; and then to this machine, or into a file. */
export function PublishView({
  pack,
  draft,
  locale,
  t,
  onBack,
  onPublish,
  onSave,
}: {
  readonly pack: Pack
  readonly draft: PackDraft
  readonly locale: string
  readonly t: Translate
  readonly onBack: () => void
  readonly onPublish: (pack: Pack) => Promise<Publishing>
  readonly onSave: (pack: Pack) => void
}): JSX.Element {
  const [publishing, setPublishing] = useState<Publishing>()
  const next = applyDraft(pack, draft)
  const nameOf = (id: string): string => {
    const item = [...next.items, ...pack.items].find((one) => one.id === id)
    return item === undefined ? id : localize(item.title, locale, pack.defaultLocale)
  }
  if (publishing?.isPublished === true)
    return <Published pack={publishing.pack} t={t} onSave={onSave} onDone={onBack} />
  const differences = diffItems(pack, next)
  const changedIds = new Set(differences.map(({ item }) => item.id))
  const warnings = lintPack(next).filter(
    (warning) => warning.code === 'colour-adjusted' || changedIds.has(warning.itemId),
  )
  return (
    <section class="publish">
      <h2>{t('studioPublishing', String(next.version))}</h2>
      <Differences differences={differences} nameOf={nameOf} t={t} />
      {warnings.length === 0 ? null : (
        <>
          <h3>{t('studioWarnings')}</h3>
          <ul>
            {warnings.map((warning, at) => (
              <li key={at}>{describeWarning(warning, nameOf, t)}</li>
            ))}
          </ul>
        </>
      )}
      {publishing === undefined ? null : (
        <div role="alert">
          <p>{t('studioRefused')}</p>
          <ul>
            {publishing.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="bar">
        <button type="button" onClick={onBack}>
          {t('studioBack')}
        </button>
        <button type="button" class="primary" onClick={() => void onPublish(next).then(setPublishing)}>
          {t('studioPublishHere')}
        </button>
      </div>
    </section>
  )
}

function Differences({
  differences,
  nameOf,
  t,
}: {
  readonly differences: readonly ItemDifference[]
  readonly nameOf: (id: string) => string
  readonly t: Translate
}): JSX.Element {
  const list = new Intl.ListFormat(t('language'))
  return (
    <ul class="differences">
      {differences.map((difference) => (
        <li key={difference.item.id}>
          <strong>{t(differenceTexts[difference.kind])}</strong> {nameOf(difference.item.id)}
          {difference.kind === 'changed' ? (
            <span class="quiet">{` (${list.format(difference.fields.map((field) => nameField(field, t)))})`}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Published({
  pack,
  t,
  onSave,
  onDone,
}: {
  readonly pack: Pack
  readonly t: Translate
  readonly onSave: (pack: Pack) => void
  readonly onDone: () => void
}): JSX.Element {
  return (
    <section role="status">
      <h2>{t('studioPublished', String(pack.version))}</h2>
      <p>{t('studioPublishedDetail')}</p>
      <div class="bar">
        <button type="button" onClick={() => onSave(pack)}>
          {t('studioSaveFile')}
        </button>
        <button type="button" class="primary" onClick={onDone}>
          {t('studioDone')}
        </button>
      </div>
    </section>
  )
}

function describeWarning(warning: LintWarning, nameOf: (id: string) => string, t: Translate): string {
  switch (warning.code) {
    case 'colour-adjusted':
      return t(
        'lintColour',
        warning.colour,
        ...[warning.contrast, warning.contrastAtLeast].map((ratio) =>
          new Intl.NumberFormat(t('language'), { maximumFractionDigits: 1 }).format(ratio),
        ),
        warning.shownAs,
      )
    case 'walkthrough-too-long':
      return t('lintTooLong', nameOf(warning.itemId), String(warning.steps), String(warning.stepsAtMost))
    case 'language-missing':
      return t('lintLanguageMissing', nameOf(warning.itemId), nameLanguage(warning.locale, t('language')))
  }
}
