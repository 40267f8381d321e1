import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { diffItems, type ItemDifference } from '../core/authoring/pack-diff.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import { nameFields } from './name-field.ts'

const differenceTexts: Readonly<Record<ItemDifference['kind'], MessageKey>> = {
  added: 'studioAdded',
  changed: 'studioChanged',
  removed: 'studioRemoved',
}

/** What of one version differs from the other, in words. */
export function Differences({
  before,
  after,
  locale,
  t,
}: {
  readonly before: Pack
  readonly after: Pack
  readonly locale: string
  readonly t: Translate
}): JSX.Element {
  const differences = useMemo(() => diffItems(before, after), [before, after])
  const resources = useMemo(() => countChangedResources(before, after), [before, after])
  return (
    <ul class="differences">
      {differences.map((difference) => (
        <li key={difference.item.id}>
          <strong>{t(differenceTexts[difference.kind])}</strong>{' '}
          {localize(difference.item.title, locale, after.defaultLocale) || t('studioUntitled')}
          {difference.kind === 'changed' ? (
            <span class="quiet">{` (${nameFields(difference.fields, t)})`}</span>
          ) : null}
        </li>
      ))}
      {resources === 0 ? null : <li>{t('studioChangedResources', String(resources))}</li>}
      {differences.length === 0 && resources === 0 ? <li class="quiet">{t('studioNoDifference')}</li> : null}
    </ul>
  )
}

function countChangedResources(before: Pack, after: Pack): number {
  const old = new Map(before.resources.map((resource) => [resource.id, JSON.stringify(resource)]))
  const now = new Map(after.resources.map((resource) => [resource.id, JSON.stringify(resource)]))
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id)).length
}
