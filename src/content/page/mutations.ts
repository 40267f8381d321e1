/** What can make an element appear, disappear or change its name. Style is left out: animations write it each frame. */
const attributes = [
  ...['class', 'hidden', 'open', 'inert', 'disabled', 'role', 'title', 'type', 'href', 'id'],
  ...['aria-label', 'aria-labelledby', 'aria-hidden', 'aria-busy', 'placeholder', 'alt', 'value'],
]

/** How long changes are gathered before the page is looked at again, in milliseconds. */
const gatherMs = 100

/** What is told of changes. */
export interface MutationListeners {
  /** At once, for what must not wait: it may read neither style nor layout. */
  readonly onRecords: (records: readonly MutationRecord[]) => void
  /**
   * Before the frame that shows the change is painted, once for all changes since the last; style and layout are known
   * by then, so that reading them costs nothing more.
   */
  readonly onFrame: () => void
  /** When changes were gathered for a while. */
  readonly onBatch: () => void
}

/**
 * Tells of changes of the page. The document is observed from the start. Whoever looks for elements gives it and its
 * shadow roots to `observe`, with the attributes that name elements on this site. A page that does not change costs nothing.
 */
export function watchMutations(
  document: Document,
  { onRecords, onFrame, onBatch }: MutationListeners,
  signal: AbortSignal,
): { observe(roots: Iterable<Node>, naming: readonly string[]): void } {
  const observed = new WeakSet<Node>()
  let timer: ReturnType<typeof setTimeout> | undefined
  // Of what is observed anew, the browser tells before it paints: also what a frame's own callbacks changed.
  const frame = new ResizeObserver(() => {
    frame.disconnect()
    onFrame()
  })
  const observer = new MutationObserver((records) => {
    onRecords(records)
    // What has no root has nothing to paint.
    if (document.documentElement) frame.observe(document.documentElement)
    timer ??= setTimeout(() => {
      timer = undefined
      onBatch()
    }, gatherMs)
  })
  const observe = (roots: Iterable<Node>, naming: readonly string[] = []): void => {
    for (const root of roots) {
      if (observed.has(root)) continue
      if (naming.length > 0) observed.add(root)
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: [...attributes, ...naming],
      })
    }
  }
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
    frame.disconnect()
  })
  observe([document])
  return { observe }
}
