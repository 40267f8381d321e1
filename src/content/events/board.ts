import type { Board } from '../../core/crm-events/event-signs.ts'
import { closestComposed } from '../anchoring/roots.ts'
import { findTarget } from './beginnings.ts'

/** How long after the card was let go its move is looked for, in milliseconds: boards animate the drop. */
const settleMs = 600
/** A card that is carried longer than this is not followed any more. */
const carriedAtMostMs = 60_000

/**
 * Calls `onMove` when the person has moved a card to another column, by mouse or keyboard. It compares in which column
 * the card was when it was taken up with where it is after it was let go, and keeps neither.
 */
export function watchBoard(
  window: Window,
  findBoard: () => Board | undefined,
  onMove: () => void,
  signal: AbortSignal,
): void {
  let taken: { readonly card: string; readonly column: string; readonly atMs: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = (event: Event): void => {
    const board = findBoard()
    const target = findTarget(event)
    if (board === undefined || target === undefined || taken !== undefined) return
    const place = findPlace(target, board)
    if (place !== undefined) taken = { ...place, atMs: Date.now() }
  }
  const release = (): void => {
    clearTimeout(timer)
    timer = setTimeout(compare, settleMs)
  }
  const compare = (): void => {
    const board = findBoard()
    const before = taken
    taken = undefined
    if (board === undefined || before === undefined || Date.now() - before.atMs > carriedAtMostMs) return
    const card = window.document.querySelector(`[${board.card}="${CSS.escape(before.card)}"]`)
    const now = card === null ? undefined : findPlace(card, board)
    if (now !== undefined && now.column !== before.column) onMove()
  }
  const hear = (type: string, listener: (event: Event) => void): void =>
    window.addEventListener(type, (event) => event.isTrusted && listener(event), { capture: true, signal })
  hear('pointerdown', take)
  // With native dragging, no pointer is let go.
  for (const type of ['pointerup', 'pointercancel', 'drop', 'dragend']) hear(type, release)
  hear('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return
    if (event.key === ' ' && taken === undefined) return take(event)
    if (taken !== undefined && (event.key === ' ' || event.key === 'Escape')) release()
  })
  signal.addEventListener('abort', () => clearTimeout(timer))
}

function findPlace(
  element: Element,
  board: Board,
): { readonly card: string; readonly column: string } | undefined {
  const card = closestComposed(element, `[${board.card}]`)
  const column = card === undefined ? undefined : closestComposed(card, `[${board.column}]`)
  const names = [card?.getAttribute(board.card), column?.getAttribute(board.column)]
  return typeof names[0] === 'string' && typeof names[1] === 'string'
    ? { card: names[0], column: names[1] }
    : undefined
}
