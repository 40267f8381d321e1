import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { addItems } from '../../core/authoring/add-items.ts'
import { nameAnchors } from '../../core/authoring/name-anchors.ts'
import { applyDraft, type PackDraft } from '../../core/authoring/pack-draft.ts'
import type { Item } from '../../core/item.ts'
import type { Pack, Resource } from '../../core/pack.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Translate } from '../../ui/translate.ts'
import { useLatest } from '../../ui/use-latest.ts'
import type { PointingAuthor } from '../pointing.ts'
import type { FetchPage, StudioHost, TakeSurvey } from '../studio-host.ts'
import type { CrmLanguage } from '../use-crm-language.ts'
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
  crmLanguage,
  t,
  takeSurvey,
  fetchPage,
  readTexts,
  pickName,
  onChange,
  onSave,
}: {
  readonly pack: Pack
  readonly draft: PackDraft
  readonly page: PageKey | undefined
  /** The language that is written in. */
  readonly locale: string
  readonly crmLanguage: CrmLanguage
  readonly t: Translate
  readonly takeSurvey: TakeSurvey
  readonly fetchPage: FetchPage
  readonly readTexts: StudioHost['readTexts']
  readonly pickName: PointingAuthor['pickName']
  readonly onChange: ChangeTogether
  readonly onSave: (name: string, text: string) => void
}): JSX.Element {
  const { items } = draft
  const drafted = useMemo(() => applyDraft(pack, draft), [pack, draft])
  const latestPack = useLatest(pack)
  const readDrafted = (as: PackDraft): Pack => applyDraft(latestPack.current, as)
  const add = (made: readonly Item[]): void => onChange((now) => ({ items: addItems(now.items, made) }))
  return (
    <>
      <BulkView {...{ items, locale, crmLanguage, t, takeSurvey }} onItems={add} />
      <TranslateView {...{ pack: drafted, readDrafted, t, onChange, onSave }} />
      <LabelsView
        pack={drafted}
        page={page}
        t={t}
        takeSurvey={takeSurvey}
        pickName={pickName}
        onLabels={(labels, of) => onChange((now) => ({ items: nameAnchors(now.items, labels, of) }))}
      />
      <ResourcesView
        pack={drafted}
        locale={locale}
        t={t}
        fetchPage={fetchPage}
        onPages={(merge) =>
          onChange((now) => ({ brought: putTogether(now.brought, merge(readDrafted(now))) }))
        }
      />
      <RecordingsView
        {...{ items, locale, t, readTexts, onSave }}
        original={pack.defaultLocale}
        crmLocale={crmLanguage.locale}
        onItems={add}
      />
    </>
  )
}

function putTogether(brought: PackDraft['brought'] = [], more: readonly Resource[]): readonly Resource[] {
  const again = new Set(more.map(({ id }) => id))
  return [...brought.filter(({ id }) => !again.has(id)), ...more]
}
