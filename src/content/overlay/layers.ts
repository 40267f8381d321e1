import { ItemLayer } from './items/ItemLayer.tsx'
import { WalkthroughLayer } from './walkthrough/WalkthroughLayer.tsx'
import type { Layer } from './layer.ts'
import { LookLayer } from './LookLayer.tsx'

/**
 * What the overlay draws, from the lowest to the uppermost: the pointers and boxes of items, and the walkthrough that
 * runs (`view.running`). Above them are the panels (`content/panels`), which are loaded when one is opened.
 */
export const layers: readonly Layer[] = [LookLayer, ItemLayer, WalkthroughLayer]
