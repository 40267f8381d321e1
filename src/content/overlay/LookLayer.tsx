import type { JSX } from 'preact'
import { styleOf } from '../../ui/look.ts'
import type { LayerProps } from './layer.ts'

/** The organisation's colours, over our own. */
export function LookLayer({ view: { look } }: LayerProps): JSX.Element | null {
  const style = styleOf(look)
  return style === '' ? null : <style>{style}</style>
}
