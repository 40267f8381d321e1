import type { JSX } from 'preact'
import { MediaSource } from '../../ui/media-source.ts'
import type { LayerProps } from './layer.ts'
import { PageMoment } from './page-moment.ts'
import { layers } from './layers.ts'

/** Everything that the overlay shows at one moment. */
export function OverlayApp({ moment, ...props }: LayerProps & { readonly moment: object }): JSX.Element {
  return (
    <MediaSource.Provider value={props.services.media}>
      <PageMoment.Provider value={moment}>
        {layers.map((Layer, index) => (
          <Layer key={index} {...props} />
        ))}
      </PageMoment.Provider>
    </MediaSource.Provider>
  )
}
