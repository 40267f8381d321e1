import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { applyDraft, type PackDraft } from '../../core/authoring/pack-draft.ts'
import type { Item } from '../../core/item.ts'
import type { Pack, Resource } from '../../core/pack.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Translate } from '../../ui/translate.ts'
import type { FetchPage, TakeSurvey } from '../studio-host.ts'
import type { ChangeTogether } from '../use-authoring.ts'
import { BulkView } from './BulkView.tsx'
import { LabelsView } from './LabelsView.tsx'
import { RecordingsView } from './RecordingsView.tsx'
import { ResourcesView } from './ResourcesView.tsx'
import { TranslateView } from './TranslateView.tsx'

/** What comes into a pack from elsewhere, and goes out of it. */
export function Exchange({
  pack,
  draft,
  page,
  locale,
  t,
  takeSurvey,
  fetchPage,
  onChange,
  onSave,
}: {
  readonly pack: Pack
  readonly draft: PackDraft
  readonly page: PageKey | undefined
  /** The language that is written in. */
  readonly locale: string
  readonly t: Translate
  readonly takeSurvey: TakeSurvey
  readonly fetchPage: FetchPage
  readonly onChange: ChangeTogether
  readonly onSave: (name: string, text: string) => void
}): JSX.Element {
  const { items, texts } = draft
  const drafted = useMemo(() => applyDraft(pack, draft), [pack, draft])
  const add = (made: readonly Item[]): void => onChange({ items: [...items, ...made], texts })
  return (
    <>
      <BulkView items={items} locale={locale} t={t} takeSurvey={takeSurvey} onItems={add} />
      <TranslateView pack={drafted} draft={draft} t={t} onChange={onChange} onSave={onSave} />
      <LabelsView
        pack={drafted}
        page={page}
        t={t}
        takeSurvey={takeSurvey}
        onItems={(next) => onChange({ items: next, texts })}
      />
      <ResourcesView
        pack={drafted}
        locale={locale}
        t={t}
        fetchPage={fetchPage}
        onResources={(resources) =>
          onChange({ items, texts, brought: putTogether(draft.brought, resources) })
        }
      />
      <RecordingsView items={items} locale={locale} t={t} onItems={add} onSave={onSave} />
    </>
  )
}

function putTogether(brought: PackDraft['brought'] = [], more: readonly Resource[]): readonly Resource[] {
  const again = new Set(more.map(({ id }) => id))
  return [...brought.filter(({ id }) => !again.has(id)), ...more]
}
