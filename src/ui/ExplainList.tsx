import type { JSX } from 'preact'
import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import { fold } from '../core/fold.ts'
import { ExplainedRow, type Explained, type RowContext } from './ExplainedRow.tsx'
import { readItemState } from './item-state.ts'
import { kindKeys } from './kind-words.ts'
import type { MessageKey } from './translate.ts'

const filters = ['all', 'shown', 'not-shown'] as const
type Filter = (typeof filters)[number]

const filterKeys = {
  all: 'explainAll',
  shown: 'explainShown',
  'not-shown': 'explainNotShown',
} as const satisfies Readonly<Record<Filter, MessageKey>>

/**
 * Every item with what stands in the way of its being seen, those for this page first. `only` is the id of the item that
 * was asked about: it is then shown alone, with all that is known of it, until the person wants the others too.
 */
export function ExplainList({
  items,
  only,
  context,
}: {
  readonly items: readonly Explained[]
  readonly only?: string | undefined
  readonly context: RowContext
}): JSX.Element {
  const { t, plural } = context.wording
  const searchId = useId()
  const [asked, setAsked] = useState(only)
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const wanted = useMemo(
    () =>
      items.filter(
        (item) => isWanted(item, filter, context) && matches(item, search, t(kindKeys[item.kind])),
      ),
    [items, filter, search, context, t],
  )
  const [here, elsewhere] = useMemo(
    () => [wanted.filter(isHere), wanted.filter((item) => !isHere(item))] as const,
    [wanted],
  )
  const one = items.find(({ id }) => id === asked)
  if (one !== undefined) {
    return (
      <>
        <ul class="explained">
          <ExplainedRow item={one} context={context} isUnfolded />
        </ul>
        <button type="button" class="plain" onClick={() => setAsked(undefined)}>
          {t('explainAll')}
        </button>
      </>
    )
  }
  if (items.length === 0) return <p>{t('explainEmpty')}</p>
  return (
    <>
      <div class="explain-tools">
        <label for={searchId}>{t('explainSearch')}</label>
        <input
          id={searchId}
          type="text"
          dir="auto"
          autocomplete="off"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <div class="explain-filter" role="group" aria-label={t('explainFilter')}>
          {filters.map((each) => (
            <button key={each} type="button" aria-pressed={each === filter} onClick={() => setFilter(each)}>
              {t(filterKeys[each])}
            </button>
          ))}
        </div>
      </div>
      <p role="status" class={wanted.length === 0 ? '' : 'visually-hidden'}>
        {wanted.length === 0 ? t('explainNoMatch') : plural('explainHere', here.length)}
      </p>
      <Group items={here} isHere context={context} />
      <Group items={elsewhere} isHere={false} context={context} />
    </>
  )
}

/** The items for this page, or those for others, which are folded and drawn when they are asked for. */
function Group({
  items,
  isHere: areHere,
  context,
}: {
  readonly items: readonly Explained[]
  readonly isHere: boolean
  readonly context: RowContext
}): JSX.Element | null {
  const [isUnfolded, setUnfolded] = useState(areHere)
  const toRow = useMemo(() => createRows(context), [context])
  const rows = items.map(toRow)
  const drawn = useDrawnCount(rows, isUnfolded)
  if (items.length === 0) return null
  const { plural } = context.wording
  return (
    <details
      class="explain-group"
      open={isUnfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>
        <h3>{plural(areHere ? 'explainHere' : 'explainElsewhere', items.length)}</h3>
      </summary>
      {isUnfolded ? <ul class="explained">{rows.slice(0, drawn)}</ul> : null}
    </details>
  )
}

/** Makes the row of an item, the same one for the same item: of hundreds of rows a change draws few again. */
function createRows(context: RowContext): (item: Explained) => JSX.Element {
  const rows = new WeakMap<Explained, JSX.Element>()
  return (item) => {
    const row = rows.get(item) ?? <ExplainedRow key={item.id} item={item} context={context} />
    rows.set(item, row)
    return row
  }
}

/** So many rows are drawn at once: more than can be seen. */
const rowsAtOnce = 40

const rowsPerFrame = 80

/** How many of the rows are drawn by now: some at once, and the others frame by frame, so that none takes long. */
function useDrawnCount(rows: readonly unknown[], isWanted: boolean): number {
  const [drawn, setDrawn] = useState(rowsAtOnce)
  const isComplete = drawn >= rows.length
  useEffect(() => {
    if (!isWanted || isComplete) return undefined
    const frame = requestAnimationFrame(() => setDrawn(drawn + rowsPerFrame))
    return () => cancelAnimationFrame(frame)
  }, [drawn, isComplete, isWanted])
  return drawn
}

function isHere({ gates }: Explained): boolean {
  return gates.every(({ code, isPassed }) => code !== 'page' || isPassed)
}

function isWanted(item: Explained, filter: Filter, context: RowContext): boolean {
  return filter === 'all' || (readItemState(item, context) === 'shown') === (filter === 'shown')
}

function matches({ title }: Explained, search: string, kind: string): boolean {
  return fold(`${title} ${kind}`).includes(fold(search.trim()))
}
