import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readCsvRows } from '../../contract/csv-rows.ts'
import type { Picked } from '../../contract/studio.ts'
import type { Survey } from '../../contract/survey.ts'
import { makeItems, type TableKind } from '../../core/exchange/tip-table.ts'
import { findAnchor, type Item } from '../../core/item.ts'
import { toPattern } from '../../core/page-key.ts'
import type { Translate } from '../../ui/translate.ts'
import { makeItem } from '../new-item.ts'
import { CrmLanguageChoice } from '../CrmLanguageChoice.tsx'
import type { CrmLanguage } from '../use-crm-language.ts'
import type { TakeSurvey } from '../studio-host.ts'
import { TableForm } from './TableForm.tsx'
import { TakenNote, type Taken } from './TakenNote.tsx'

type State = { readonly state: 'unread' | 'unreadable' } | { readonly state: 'read'; readonly survey: Survey }

/** Many items for the page beside: one for each label that is ticked, or for each row of a table. */
export function BulkView({
  items,
  locale,
  crmLanguage,
  t,
  takeSurvey,
  onItems,
}: {
  readonly items: readonly Item[]
  /** The language that is written in. */
  readonly locale: string
  readonly crmLanguage: CrmLanguage
  readonly t: Translate
  readonly takeSurvey: TakeSurvey
  /** New items. */
  readonly onItems: (items: readonly Item[]) => void
}): JSX.Element {
  const [surveying, setSurveying] = useState<State>({ state: 'unread' })
  const [taken, setTaken] = useState<Taken>()
  const read = async (): Promise<Survey | undefined> => {
    const survey = await takeSurvey(crmLanguage.locale, {})
    setSurveying(survey === undefined ? { state: 'unreadable' } : { state: 'read', survey })
    return survey
  }
  const take = async (table: string, kind: TableKind): Promise<void> => {
    const rows = readCsvRows(table)
    if (!rows.ok) return setTaken({ count: 0, refused: rows.refused })
    // What was said was of another table.
    setTaken(undefined)
    const survey = await read()
    if (survey === undefined) return
    const made = makeItems(rows.value, {
      kind,
      fields: survey.elements,
      page: toPattern(survey.page),
      locale,
      written: items,
    })
    if (made.items.length > 0) onItems(made.items)
    setTaken({ count: made.items.length, refused: made.refused })
  }
  return (
    <details>
      <summary>{t('bulkTitle')}</summary>
      <CrmLanguageChoice language={crmLanguage} t={t} />
      <button type="button" onClick={() => void read()}>
        {t('bulkList')}
      </button>
      {surveying.state === 'unreadable' ? <p role="alert">{t('bulkUnread')}</p> : null}
      {surveying.state === 'read' ? (
        <Labels
          survey={surveying.survey}
          items={items}
          t={t}
          onMake={(elements) => {
            const ids = new Set(items.map((item) => item.id))
            const made = elements.map(({ label, anchor }) => {
              const picked: Picked = { anchor, grade: 'fair', reasons: [], name: label }
              const item = makeItem('tip', { page: surveying.survey.page, picked }, { locale, taken: ids })
              ids.add(item.id)
              return item
            })
            onItems(made)
            setTaken({ count: made.length, refused: [] })
          }}
        />
      ) : null}
      <TableForm
        t={t}
        onTable={(table, kind) => void take(table, kind)}
        onRefused={(refused) => setTaken({ count: 0, refused })}
      />
      {taken === undefined ? null : <TakenNote taken={taken} t={t} />}
    </details>
  )
}

/** The labels of the page, with a tick for each that is to be explained. */
function Labels({
  survey,
  items,
  t,
  onMake,
}: {
  readonly survey: Survey
  readonly items: readonly Item[]
  readonly t: Translate
  readonly onMake: (elements: Survey['elements']) => void
}): JSX.Element {
  // By what they are, and not by where they stand: read again, the page may list others.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = survey.elements.filter((element) => ticked.has(keyOf(element)))
  const helped = new Set(
    items.flatMap((item) => Object.values(findAnchor(item)?.names ?? {}).map((name) => name.toLowerCase())),
  )
  const toggle = (key: string): void => {
    const next = new Set(ticked)
    if (!next.delete(key)) next.add(key)
    setTicked(next)
  }
  return (
    <fieldset class="labels">
      <legend>{t('bulkLabels')}</legend>
      {survey.elements.map((element, at) => (
        <label key={at} class="check">
          <input type="checkbox" checked={chosen.includes(element)} onChange={() => toggle(keyOf(element))} />
          <span>
            {element.label}
            {helped.has(element.label.toLowerCase()) ? (
              <span class="quiet">{` · ${t('bulkHasHelp')}`}</span>
            ) : null}
          </span>
        </label>
      ))}
      <button
        type="button"
        class="primary"
        aria-disabled={chosen.length === 0}
        onClick={() => {
          if (chosen.length === 0) return
          onMake(chosen)
          setTicked(new Set())
        }}
      >
        {t('bulkMake')}
      </button>
    </fieldset>
  )
}

function keyOf(element: Survey['elements'][number]): string {
  return JSON.stringify(element)
}
