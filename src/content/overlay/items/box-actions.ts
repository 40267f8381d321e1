import type { BoxActions } from '../../../ui/ItemBox.tsx'
import type { LayerProps } from '../layer.ts'
import type { ShownItem } from '../overlay.ts'
import { createReader } from '../read-linked.ts'

/** What every view of an item is drawn from. */
export interface ItemProps<Item extends ShownItem> extends Pick<LayerProps, 'view' | 'services'> {
  readonly item: Item
}

/** Whether the person asked for the item: then its box takes the focus, and closing it is no more than that. */
export function isAskedFor({ item, view }: ItemProps<ShownItem>): boolean {
  return view.open.kind === 'card' && view.open.id === item.id
}

/** For what the person opened: it is closed, or put away for longer. */
export function actionsOfOpened(props: ItemProps<ShownItem>): BoxActions {
  const { item, services } = props
  const { onOpen, onPutAway } = services
  return {
    onClose: () => onOpen({ kind: 'nothing' }),
    onPutAway(how) {
      onOpen({ kind: 'nothing' })
      onPutAway(item.id, how)
    },
    onExplain: () => onOpen({ kind: 'explain', id: item.id }),
    onRead: createReader(item.id, props, { kind: 'card', id: item.id }),
  }
}

/** For what came by itself: closed is dismissed. */
export function actionsOfUnasked(props: ItemProps<ShownItem>): BoxActions {
  const { item, services } = props
  return {
    onClose() {
      if (isAskedFor(props)) services.onOpen({ kind: 'nothing' })
      services.onPutAway(item.id, 'dismissed')
    },
    onPutAway: (how) => services.onPutAway(item.id, how),
    onExplain: () => services.onOpen({ kind: 'explain', id: item.id }),
    onRead: createReader(item.id, props, { kind: 'card', id: item.id }),
  }
}
