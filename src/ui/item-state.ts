import type { Explained, RowContext } from './ExplainedRow.tsx'
import type { MessageKey } from './translate.ts'

/** The words for where an item is. */
export const stateKeys = {
  shown: 'explainShown',
  coming: 'explainComing',
  'in-panel': 'explainInPanel',
  'not-shown': 'explainNotShown',
} as const satisfies Readonly<Record<string, MessageKey>>

/**
 * Whether an item is before the person's eyes now, on this page or in a frame of it. Where nothing stands in the way of
 * one that is not, it comes as soon as the list is closed; a walkthrough that is not offered waits in the help panel.
 */
export function readItemState(
  item: Explained,
  { isSeen }: Pick<RowContext, 'isSeen'>,
): keyof typeof stateKeys {
  const { id, kind, isUnasked, gates } = item
  if (isSeen(id)) return 'shown'
  const reasons = gates.filter(({ isPassed }) => !isPassed)
  const isFramed = reasons.every(({ facts }) => facts['resolution'] === 'framed')
  if (reasons.length > 0) return isFramed && !isUnasked ? 'shown' : 'not-shown'
  return kind === 'walkthrough' && !isUnasked ? 'in-panel' : 'coming'
}
