/** Ways from one element to the next, and what can be done with it. */
export const pickerMoves = ['parent', 'child', 'next', 'previous', 'take', 'cancel'] as const

/** One of these. */
export type PickerMove = (typeof pickerMoves)[number]

/** The move for a key, by its name in a keyboard event: the same in the page and in the studio beside it. */
export const movesByKey: Readonly<Record<string, PickerMove>> = {
  ArrowUp: 'parent',
  ArrowDown: 'child',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Enter: 'take',
  Escape: 'cancel',
}
