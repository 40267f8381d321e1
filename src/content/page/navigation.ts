/** How a page was arrived at: by going on, or by the browser's back and forward. */
export type NavigationKind = 'forward' | 'traverse'

/**
 * Tells of each change of the page's address that happens without a load, until the signal aborts.
 * The Navigation API hears pushes, replacements, hashes and traversals alike, from the isolated world too, so that
 * nothing of the page's is patched. Where it is missing, `popstate`, `hashchange` and the session's mutation batches
 * (`check`) stand in.
 */
export function watchNavigation(
  window: Window,
  onNavigate: (url: URL, kind: NavigationKind) => void,
  signal: AbortSignal,
): { check(): void } {
  let known = window.location.href
  const notice = (kind: NavigationKind): void => {
    if (window.location.href === known) return
    known = window.location.href
    onNavigate(new URL(known), kind)
  }
  // The types promise it; older Firefox does not have it.
  const navigation: Navigation | undefined = window.navigation
  if (navigation === undefined) {
    window.addEventListener('popstate', () => notice('traverse'), { signal })
    window.addEventListener('hashchange', () => notice('forward'), { signal })
    return { check: () => notice('forward') }
  }
  navigation.addEventListener(
    'currententrychange',
    (event) => notice(event.navigationType === 'traverse' ? 'traverse' : 'forward'),
    { signal },
  )
  return { check: () => undefined }
}
