/**
 * Makes what is ours as light or as dark as the page is, by the colour that the page itself lays down: what the system
 * prefers is nothing to a CRM that is always light. Where the page lays down none, the browser's white is what is seen.
 */
export function followScheme(root: ShadowRoot): void {
  const scheme = readScheme(root.ownerDocument)
  // Set again it would be a change of the page that somebody observes.
  if (root.host instanceof HTMLElement && root.host.dataset['scheme'] !== scheme)
    root.host.dataset['scheme'] = scheme
}

/** Reads it from the uppermost of the page's large surfaces that has a colour. */
export function readScheme(document: Document): 'light' | 'dark' {
  for (const surface of [document.body, document.documentElement]) {
    if (surface === null) continue
    const colour = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(
      getComputedStyle(surface).backgroundColor,
    )
    if (colour === null || Number(colour[4] ?? 1) < 0.5) continue
    const [red = 0, green = 0, blue = 0] = colour.slice(1, 4).map(Number)
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light'
  }
  return getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
    matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light'
}
