import { AnswerLayer } from './AnswerLayer.tsx'
import { AskLayer } from './AskLayer.tsx'
import { ExplainLayer } from './ExplainLayer.tsx'
import { ItemLayer } from './items/ItemLayer.tsx'
import { WalkthroughLayer } from './walkthrough/WalkthroughLayer.tsx'
import type { Layer } from './layer.ts'
import { LookLayer } from './LookLayer.tsx'

/**
 * What the overlay draws, from the lowest to the uppermost: the pointers and boxes of items, the walkthrough that runs
 * (`view.running`), an answer to a question of the person's, and what the person opened (`view.open`): the list of
 * reasons, the ask panel.
 */
export const layers: readonly Layer[] = [
  LookLayer,
  ItemLayer,
  AnswerLayer,
  WalkthroughLayer,
  ExplainLayer,
  AskLayer,
]
