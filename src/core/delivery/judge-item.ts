import { isUnasked, type Item } from '../item.ts'
import { globalId, type Circumstances } from './circumstances.ts'
import type { Gate, Judged } from './gate.ts'
import { judgeAttention } from './judge-attention.ts'
import { judgeAudience } from './judge-audience.ts'
import { judgeTimes } from './judge-times.ts'

/**
 * Judges every gate of an item that is not the page's own to judge. Showing and explaining both start here and go on
 * with `judgeOnPage`, so that they cannot disagree.
 */
export function judgeItem(
  item: Item,
  circumstances: Circumstances,
): Judged & { readonly gates: readonly Gate[] } {
  return {
    id: globalId(circumstances.pack, item.id),
    priority: priorityOf(item),
    isUnasked: isUnasked(item),
    isCapped: isCapped(item),
    mattersWithoutPlace: item.mattersWithoutPlace === true,
    hasPlace: 'anchor' in item,
    gates: [
      ...judgeAudience(item, circumstances),
      ...judgeTimes(item, circumstances),
      ...judgeAttention(item, circumstances),
    ],
  }
}

/** The priority of an item; where it has none, the sponsor's word goes first, and a celebration before what can wait. */
export function priorityOf(item: Item): number {
  if (item.priority !== undefined) return item.priority
  if (item.kind === 'welcome') return 100
  return item.kind === 'celebration' ? 90 : 0
}

/** True for the marks that stand in the page and that first-day mode keeps few. */
export function isCapped(item: Item): boolean {
  return item.kind === 'glossary-mark' || (item.kind === 'tip' && item.shownAs !== 'card')
}
