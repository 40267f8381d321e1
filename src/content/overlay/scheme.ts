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

// How a browser tells all but the newer kinds of colours (https://drafts.csswg.org/cssom/#serialize-a-css-component-value).
const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/

// How newer designs lay down a ground: a colour of next to no chroma.
const nearlyGrey = /^oklch\(([\d.]+) (?:0|0\.0[0-4]\d*) [\w.]+(?: \/ ([\d.]+))?\)$/

/** The lightness of the middle grey, and how far from it nothing need be known but the side. */
const [middle, doubt] = [0.6, 0.1]

/** Red, green, blue and opacity of a colour in any of the ways in which a page can write it; black or white for a grey. */
function toBytes(colour: string): ArrayLike<number> & Iterable<number> {
  const [, red, green, blue, opacity = '1'] = plain.exec(colour) ?? []
  if (red !== undefined) return [Number(red), Number(green), Number(blue), toByte(opacity)]
  const [, lightness = middle, opacityOfGrey = '1'] = nearlyGrey.exec(colour) ?? []
  const above = Number(lightness) - middle
  if (Math.abs(above) <= doubt) return paint(colour)
  const grey = above > 0 ? 255 : 0
  return [grey, grey, grey, toByte(opacityOfGrey)]
}

function toByte(opacity: string): number {
  return Math.round(Number(opacity) * 255)
}

// By painting with it: the first canvas of a page takes a few milliseconds.
function paint(colour: string): Uint8ClampedArray {
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
