import type { JSX, RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { useVirtualList, type VirtualList } from '../use-virtual-list.ts'
import { entriesOf, type Row } from './rows.ts'
import { RowView, type RowContext } from './RowView.tsx'

/** About what a line is high, in px, before it was drawn. */
const rowHeight = 74

/**
 * The lines of the inbox as a tree, of which only what is seen is drawn. The focus stays on the tree, whose current line
 * is `aria-activedescendant`: a line that scrolls out of what is drawn cannot take the focus with it.
 */
export function QuestionList({
  tree,
  rows,
  current,
  marked,
  context,
  onCurrent,
  onToggle,
  onMark,
}: {
  readonly tree: RefObject<HTMLDivElement | null>
  readonly rows: readonly Row[]
  readonly current: number
  /** Ids of questions. */
  readonly marked: ReadonlySet<string>
  readonly context: RowContext
  readonly onCurrent: (row: Row) => void
  readonly onToggle: (row: Row) => void
  readonly onMark: (row: Row) => void
}): JSX.Element {
  const list = useVirtualList(tree, {
    count: rows.length,
    rowHeight,
    keyOf: (index) => rows[index]?.id ?? '',
  })
  useReveal(list, current)
  const currentRow = rows[current]
  const isDrawn = list.rows.some(({ index }) => index === current)
  return (
    <div
      ref={tree}
      class="question-list"
      role="tree"
      aria-label={context.w.t('inboxList')}
      aria-multiselectable="true"
      aria-activedescendant={currentRow === undefined || !isDrawn ? undefined : domId(currentRow)}
      tabIndex={0}
    >
      <div class="question-list-all" role="presentation" style={{ blockSize: `${list.height}px` }}>
        {list.rows.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <Line
              key={row.id}
              row={row}
              index={index}
              top={start}
              isCurrent={index === current}
              isMarked={entriesOf(row).every(({ question }) => marked.has(question.id))}
              context={context}
              measure={list.measure}
              onCurrent={onCurrent}
              onToggle={onToggle}
              onMark={onMark}
            />
          )
        })}
      </div>
    </div>
  )
}

function useReveal({ reveal }: VirtualList, current: number): void {
  // Only when it moved: whoever scrolls away by hand is not pulled back by every question that comes in.
  useLayoutEffect(() => reveal(current), [reveal, current])
}

function Line({
  row,
  index,
  top,
  isCurrent,
  isMarked,
  context,
  measure,
  onCurrent,
  onToggle,
  onMark,
}: {
  readonly row: Row
  readonly index: number
  readonly top: number
  readonly isCurrent: boolean
  readonly isMarked: boolean
  readonly context: RowContext
  readonly measure: (row: HTMLElement | null) => void
  readonly onCurrent: (row: Row) => void
  readonly onToggle: (row: Row) => void
  readonly onMark: (row: Row) => void
}): JSX.Element {
  return (
    // The keys are the tree's, which alone has the focus.
    // oxlint-disable-next-line click-events-have-key-events, interactive-supports-focus
    <div
      ref={measure}
      data-index={index}
      id={domId(row)}
      role="treeitem"
      class={`line level-${row.level}${isCurrent ? ' current' : ''}${isMarked ? ' marked' : ''}`}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.of}
      aria-selected={isMarked}
      aria-current={isCurrent}
      {...(row.kind === 'group' ? { 'aria-expanded': row.isOpen } : {})}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onCurrent(row)}
    >
      {/* For the mouse alone: the key for it is told under `?`. */}
      {/* oxlint-disable-next-line click-events-have-key-events, no-static-element-interactions */}
      <span
        class="line-mark"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation()
          onMark(row)
        }}
      />
      {row.kind === 'group' ? (
        // oxlint-disable-next-line click-events-have-key-events, no-static-element-interactions
        <span
          class="line-count"
          onClick={(event) => {
            event.stopPropagation()
            onToggle(row)
          }}
        >
          <span class="visually-hidden">{context.w.plural('questions', row.group.entries.length)}</span>
          <span aria-hidden="true">{row.group.entries.length}</span>
          <span class="line-arrow" aria-hidden="true" />
        </span>
      ) : null}
      <RowView row={row} context={context} />
    </div>
  )
}

function domId(row: Row): string {
  return `line-${row.id}`
}
