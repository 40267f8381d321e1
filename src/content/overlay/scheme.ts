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

/** Reads it from the page's body, or from what is under it. */
export function readScheme(document: Document): 'light' | 'dark' {
  for (const surface of [document.body, document.documentElement]) {
    if (surface === null) continue
    const [red = 0, green = 0, blue = 0, alpha = 0] = toBytes(getComputedStyle(surface).backgroundColor)
    // Through half of it what is under it is seen.
    if (alpha < 128) continue
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light'
  }
  const { colorScheme } = getComputedStyle(document.documentElement)
  return colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

const known = new Map<string, Uint8ClampedArray>()

/** Red, green, blue and opacity of a colour in any of the ways in which a page can write it: by painting with it. */
function toBytes(colour: string): Uint8ClampedArray {
  const before = known.get(colour)
  if (before !== undefined) return before
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (context === null) return new Uint8ClampedArray(4)
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const { data } = context.getImageData(0, 0, 1, 1)
  known.set(colour, data)
  return data
}
