import { v7 as createUuid } from 'uuid'
import type { LinkedText } from '../../ui/LinkedList.tsx'
import type { LayerProps } from './layer.ts'
import type { OpenBox } from './overlay.ts'

/**
 * Opens a resource that an item links: what has a text is read beside the page, and leads back to `back`; of what lives
 * elsewhere the browser follows the link, and the worker hears that it was opened.
 */
export function createReader(
  id: string,
  { view: { page }, services: { onOpen, askDesk } }: Pick<LayerProps, 'view' | 'services'>,
  back: OpenBox,
): (linked: LinkedText) => void {
  return (linked) => {
    const said = { id, opening: createUuid(), atMs: Date.now(), page }
    if (linked.hasText) onOpen({ kind: 'reading', linked, said, back })
    else void askDesk('linked/open', { ...said, resourceId: linked.id })
  }
}
