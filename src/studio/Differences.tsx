import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { diffParts, diffTexts, type TextDifference } from '../core/authoring/diff-texts.ts'
import { diffItems, type ItemDifference } from '../core/authoring/pack-diff.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import { nameField, nameFields, nameOwner } from './name-field.ts'
import { TextChanges } from './TextChanges.tsx'

const differenceTexts: Readonly<Record<ItemDifference['kind'], MessageKey>> = {
  added: 'studioAdded',
  changed: 'studioChanged',
  removed: 'studioRemoved',
}

/** An import may change thousands; nobody reads more than so many one by one. */
const listedAtMost = 30

/** What of one version differs from the other, in words: texts as they were and as they are, all else by its name. */
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
  const items = useMemo(() => diffItems(before, after), [before, after])
  const texts = useMemo(() => groupByOwner(diffTexts(before, after)), [before, after])
  const parts = useMemo(() => diffParts(before, after), [before, after])
  const resources = useMemo(() => countChangedResources(before, after), [before, after])
  const others = [...texts].filter(([owner]) => !owner.startsWith('item:'))
  const isNothing = items.length + others.length + parts.length + resources === 0
  return (
    <ul class="differences">
      {items.map((difference) => (
        <li key={difference.item.id}>
          <strong>{t(differenceTexts[difference.kind])}</strong>{' '}
          {localize(difference.item.title, locale, after.defaultLocale) || t('studioUntitled')}
          {difference.kind === 'changed' ? (
            <>
              <span class="quiet">{` (${nameFields(difference.fields, t)})`}</span>
              <TextChanges changes={texts.get(`item:${difference.item.id}`) ?? []} t={t} />
            </>
          ) : null}
        </li>
      ))}
      {others.slice(0, listedAtMost).map(([owner, changes]) => (
        <OwnerChanges key={owner} {...{ owner, changes, t }} />
      ))}
      {others.length > listedAtMost ? (
        <li>{t('studioChangedMore', String(others.length - listedAtMost))}</li>
      ) : null}
      {resources === 0 ? null : <li>{t('studioChangedResources', String(resources))}</li>}
      {parts.map((part) => (
        <li key={part}>
          <strong>{t('studioChanged')}</strong> {nameField(part, t)}
        </li>
      ))}
      {isNothing ? <li class="quiet">{t('studioNoDifference')}</li> : null}
    </ul>
  )
}

/** Of a help page, a role, or the pack itself; of one that is new or gone only what it is called. */
function OwnerChanges({
  owner,
  changes,
  t,
}: {
  readonly owner: string
  readonly changes: readonly TextDifference[]
  readonly t: Translate
}): JSX.Element {
  const titles = changes.filter(({ part }) => part === 'title')
  const isNew = titles.length > 0 && changes.every(({ before }) => before === undefined)
  const isGone = titles.length > 0 && changes.every(({ after }) => after === undefined)
  const kind = isNew && owner !== 'pack' ? 'added' : isGone ? 'removed' : 'changed'
  return (
    <li>
      <strong>{t(differenceTexts[kind])}</strong> {nameOwner(owner, t)}
      <TextChanges changes={kind === 'changed' ? changes : titles} t={t} />
    </li>
  )
}

function groupByOwner(
  differences: readonly TextDifference[],
): ReadonlyMap<string, readonly TextDifference[]> {
  const groups = new Map<string, TextDifference[]>()
  for (const difference of differences) {
    const group = groups.get(difference.owner) ?? []
    groups.set(difference.owner, group)
    group.push(difference)
  }
  return groups
}

function countChangedResources(before: Pack, after: Pack): number {
  const old = new Map(before.resources.map((resource) => [resource.id, JSON.stringify(resource)]))
  const now = new Map(after.resources.map((resource) => [resource.id, JSON.stringify(resource)]))
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id)).length
}
