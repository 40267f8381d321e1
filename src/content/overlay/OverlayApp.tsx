import type { JSX } from 'preact'
import type { LayerProps } from './layer.ts'
import { layers } from './layers.ts'

/** Everything that the overlay shows at one moment. */
export function OverlayApp(props: LayerProps): JSX.Element {
  return (
    <>
      {layers.map((Layer, index) => (
        <Layer key={index} {...props} />
      ))}
    </>
  )
}
