/** What can make an element appear, disappear or change its name. Style is left out: animations write it each frame. */
const attributes = [
  ...['class', 'hidden', 'open', 'inert', 'disabled', 'role', 'name', 'title', 'type', 'href', 'id'],
  ...['data-id', 'data-name', 'data-field', 'data-testid'],
  ...['aria-label', 'aria-labelledby', 'aria-hidden', 'aria-busy', 'placeholder', 'alt', 'value'],
]

/** How long changes are gathered before the page is looked at again, in milliseconds. */
const gatherMs = 100

/**
 * Calls `onBatch` after the page changed, at most once in `gatherMs`; `onRecords` at once, for what must not wait: it
 * may read no layout. A page that does not change costs nothing.
 */
export function watchMutations(
  roots: () => Iterable<Node>,
  { onRecords, onBatch }: { onRecords: () => void; onBatch: () => void },
  signal: AbortSignal,
): { observeNewRoots(): void } {
  const observed = new WeakSet<Node>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver(() => {
    onRecords()
    timer ??= setTimeout(() => {
      timer = undefined
      onBatch()
    }, gatherMs)
  })
  const observeNewRoots = (): void => {
    for (const root of roots()) {
      if (observed.has(root)) continue
      observed.add(root)
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: attributes,
      })
    }
  }
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  observeNewRoots()
  return { observeNewRoots }
}
