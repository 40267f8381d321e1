import { clampChroma, formatHex, modeLrgb, modeOklch, modeRgb, useMode, wcagContrast } from 'culori/fn'

/** What a pack says of how the help of an organisation looks. */
export interface Look {
  /** The name that stands beside the logo, and for it. */
  readonly organisation: string
  /** `#rrggbb`. */
  readonly colour?: string | undefined
  /** A small picture as a `data:` URL: it comes with the pack, and nobody is asked for it. */
  readonly logo?: string | undefined
}

/** The three colours of a scheme that go by the organisation's, each `#rrggbb`. */
export interface BrandColours {
  readonly brand: string
  /** Under the mouse. */
  readonly strong: string
  /** What is written on either. */
  readonly onBrand: string
}

/** The grounds that the brand's colour stands on, as `ui/tokens.css` has them; a test holds the two together. */
export const grounds = {
  light: { surface: '#ffffff', raised: '#f3f6f5' },
  dark: { surface: '#1b2422', raised: '#26312f' },
} as const

/** What text has to have against its ground: WCAG 2.2, 1.4.3. */
export const contrastAtLeast = 4.5

const toOklch = useMode(modeOklch)
useMode(modeRgb)
useMode(modeLrgb)

/**
 * The colours of both schemes for an organisation's `#rrggbb`. Its lightness is moved, and nothing else of it, until it
 * can be read on each ground of the scheme, and what is written on it can be read too.
 */
export function deriveColours(colour: string): Readonly<Record<'light' | 'dark', BrandColours>> {
  return {
    light: derive(colour.toLowerCase(), {
      grounds: Object.values(grounds.light),
      step: -0.01,
      onBrand: '#ffffff',
    }),
    dark: derive(colour.toLowerCase(), {
      grounds: Object.values(grounds.dark),
      step: 0.01,
      onBrand: '#06211d',
    }),
  }
}

/** How the colour itself stands against a ground, 1 to 21. */
export function contrastOf(colour: string, ground: string): number {
  return wcagContrast(colour, ground)
}

function derive(
  colour: string,
  scheme: { readonly grounds: readonly string[]; readonly step: number; readonly onBrand: string },
): BrandColours {
  const isReadable = (hex: string): boolean =>
    [...scheme.grounds, scheme.onBrand].every((ground) => contrastOf(hex, ground) >= contrastAtLeast)
  // Black and white end the way: on the grounds of the one scheme, or of the other, one of them can be read.
  const brand = findAlong(colour, scheme.step, isReadable)
  return { brand, strong: shade(brand, scheme.step * 8), onBrand: scheme.onBrand }
}

function findAlong(colour: string, step: number, isGood: (hex: string) => boolean): string {
  if (isGood(colour)) return colour
  for (let steps = 1; steps <= 100; steps++) {
    const hex = shade(colour, step * steps)
    if (isGood(hex)) return hex
  }
  throw new Error(`no shade of ${colour} can be read`)
}

function shade(colour: string, change: number): string {
  const own = toOklch(colour)
  if (own === undefined) throw new Error(`not a colour: ${colour}`)
  const l = Math.min(1, Math.max(0, own.l + change))
  return formatHex(clampChroma({ ...own, l }, 'oklch'))
}
