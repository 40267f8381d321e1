import type { BrandColours, deriveColours } from '../core/look.ts'

/** How an organisation's help looks. */
export interface ShownLook {
  readonly organisation: string
  /** A `data:` URL. */
  readonly logo?: string | undefined
  readonly colours?: ReturnType<typeof deriveColours> | undefined
}

/** The organisation's colours as a stylesheet over `tokens.css`; empty where it has none of its own. */
export function styleOf(look: ShownLook | undefined): string {
  if (look?.colours === undefined) return ''
  const [light, dark] = [toTokens(look.colours.light), toTokens(look.colours.dark)]
  return (
    `:host,:root{${light}}` +
    `@media(prefers-color-scheme:dark){:root,:host(:not([data-scheme='light'])){${dark}}}` +
    `:host([data-scheme='dark']){${dark}}`
  )
}

function toTokens({ brand, strong, onBrand }: BrandColours): string {
  return `--fp-brand:${brand};--fp-brand-strong:${strong};--fp-on-brand:${onBrand}`
}
