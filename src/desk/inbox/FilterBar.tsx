import type { JSX, RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { stages, type Filter } from '../../core/desk/filter.ts'
import { groupings, orders, type Grouping, type Order } from '../../core/desk/grouping.ts'
import type { MessageKey } from '../../ui/translate.ts'
import type { Wording } from '../../ui/wording.ts'
import type { SavedView } from '../desk-source.ts'
import { groupingKeys, orderKeys, stageKeys } from './words.ts'

/** What the inbox shows, and how. */
export interface View {
  readonly filter: Filter
  readonly grouping: Grouping
  readonly order: Order
}

/** Search, stage, object, groups, order, and views with a name. */
export function FilterBar({
  search,
  view,
  objects,
  views,
  w,
  onView,
  onSaveView,
  onRemoveView,
  onChooseView,
}: {
  readonly search: RefObject<HTMLInputElement | null>
  readonly view: View
  /** `product/object` of every question. */
  readonly objects: readonly string[]
  readonly views: readonly SavedView[]
  readonly w: Wording
  readonly onView: (view: View) => void
  readonly onSaveView: (name: string) => void
  readonly onRemoveView: (view: SavedView) => void
  readonly onChooseView: (view: SavedView) => void
}): JSX.Element {
  const { t } = w
  const change = (filter: Partial<Filter>): void => onView({ ...view, filter: { ...view.filter, ...filter } })
  return (
    <div class="filters" role="search" aria-label={t('inboxFilters')}>
      <input
        ref={search}
        class="filter-text"
        type="text"
        inputMode="search"
        aria-label={t('filterText')}
        placeholder={t('filterText')}
        value={view.filter.text}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      <Select
        label="filterStage"
        value={view.filter.stage}
        options={stages.map((stage) => [stage, t(stageKeys[stage])])}
        w={w}
        onChange={(stage) => change({ stage })}
      />
      <Select
        label="filterObject"
        value={view.filter.object ?? ''}
        options={[
          ['', t('filterEveryObject')],
          ...objects.map((object): [string, string] => [object, nameOf(object)]),
        ]}
        w={w}
        onChange={(object) => change({ object: object === '' ? undefined : object })}
      />
      <Select
        label="filterGroups"
        value={view.grouping}
        options={groupings.map((grouping) => [grouping, t(groupingKeys[grouping])])}
        w={w}
        onChange={(grouping) => onView({ ...view, grouping })}
      />
      <Select
        label="filterOrder"
        value={view.order}
        options={orders.map((order) => [order, t(orderKeys[order])])}
        w={w}
        onChange={(order) => onView({ ...view, order })}
      />
      <SavedViews views={views} w={w} onSave={onSaveView} onRemove={onRemoveView} onChoose={onChooseView} />
    </div>
  )
}

/** `crm/deals` as it is read. */
function nameOf(object: string): string {
  return object.replace(/\/$/, '').replace('/', ' · ')
}

function Select<Value extends string>({
  label,
  value,
  options,
  w,
  onChange,
}: {
  readonly label: MessageKey
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly w: Wording
  readonly onChange: (value: Value) => void
}): JSX.Element {
  return (
    <label class="field">
      <span>{w.t(label)}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex]
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

function SavedViews({
  views,
  w: { t },
  onSave,
  onRemove,
  onChoose,
}: {
  readonly views: readonly SavedView[]
  readonly w: Wording
  readonly onSave: (name: string) => void
  readonly onRemove: (view: SavedView) => void
  readonly onChoose: (view: SavedView) => void
}): JSX.Element {
  const [name, setName] = useState('')
  return (
    <details class="views">
      <summary>{t('views')}</summary>
      <div class="views-box">
        {views.length === 0 ? <p class="quiet">{t('viewsNone')}</p> : null}
        <ul>
          {views.map((view) => (
            <li key={view.id}>
              <button type="button" class="plain" onClick={() => onChoose(view)}>
                {view.name}
              </button>
              <button
                type="button"
                class="plain"
                aria-label={t('viewRemove', view.name)}
                onClick={() => onRemove(view)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
        <form
          class="inline-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') onSave(name.trim())
            setName('')
          }}
        >
          <input
            type="text"
            maxLength={80}
            aria-label={t('viewName')}
            placeholder={t('viewName')}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit">{t('viewSave')}</button>
        </form>
      </div>
    </details>
  )
}
