import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useReducer, useState } from 'preact/hooks'

/** The few rows of a long list that are drawn. */
export interface VirtualList {
  readonly rows: readonly VirtualItem[]
  /** Of all rows, in px. */
  readonly height: number
  /** To be called with each drawn row, which has `data-index`: its real height counts. */
  readonly measure: (row: HTMLElement | null) => void
  /** Scrolls as little as brings the row into sight; always the same function. */
  readonly reveal: (index: number) => void
}

/** Draws of `count` rows those that can be seen in `scroller`, whatever their heights. */
export function useVirtualList(
  scroller: RefObject<HTMLElement | null>,
  {
    count,
    rowHeight,
    keyOf,
  }: { readonly count: number; readonly rowHeight: number; readonly keyOf: (index: number) => string },
): VirtualList {
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 6,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  }
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options))
  virtualizer.setOptions(options)
  // The library's own adapters for frameworks call these two.
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  const reveal = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    [virtualizer],
  )
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    reveal,
  }
}
