import type { Row } from '../anchor.ts'
import type { ElementFacts, Placed } from './outline.ts'
import { noToken } from './tokens.ts'

/** From how many alike entries in a row on they are a list, whose members have no place of their own. */
export const listFrom = 4
/** A longer row is none of a list. */
const rowLengthAtMost = 12

/** The places of a page, and for each of its elements the number of its own. */
export interface Places<Target> {
  readonly slots: readonly Placed<Target>[]
  readonly slotOf: readonly number[]
}

/** A list of records takes one row, however long it is on the day and whatever else each of its rows holds. */
export function placeAll<Target>(elements: readonly ElementFacts<Target>[]): Places<Target> {
  const slots: Placed<Target>[] = []
  const slotOf: number[] = []
  const alike = numberAlike(elements)
  let heading = noToken
  for (let from = 0; from < elements.length;) {
    const { length, repeats } = findList(elements, alike, from)
    const first = slots.length
    for (const facts of elements.slice(from, from + length)) {
      slots.push({ facts, at: slots.length, heading, repeats })
      if (facts.kind === 'heading') heading = facts.textToken
    }
    for (let at = 0; at < length * repeats; at++) slotOf.push(first + (at % length))
    from += length * repeats
  }
  return { slots, slotOf }
}

interface List {
  /** How much there is in each row. */
  readonly length: number
  readonly repeats: number
}

// What is in no list is a row that is there once.
function findList(elements: readonly ElementFacts<unknown>[], alike: Int32Array, from: number): List {
  for (let length = 1; length <= rowLengthAtMost; length++) {
    const repeats = countRows(alike, from, length)
    if (repeats >= listFrom && elements.slice(from, from + length).some(({ isRecord }) => isRecord))
      return { length, repeats }
  }
  return { length: 1, repeats: 1 }
}

function countRows(alike: Int32Array, from: number, length: number): number {
  let to = from
  while (to + length < alike.length && alike[to] === alike[to + length]) to++
  return Math.floor((to - from) / length) + 1
}

// One number for all that could be in the same place of two rows: what is of a record says something else in each row, all
// else says the same.
function numberAlike(elements: readonly ElementFacts<unknown>[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(elements, (facts) => {
    const { kind, isRecord, markToken } = facts
    const key = `${kind} ${markToken}${isRecord ? '' : ` ${facts.textToken} ${facts.shapeToken}`}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

/** The row of what is in each row of a list: it has none of its own. */
export function rowOfList(repeats: number): Row {
  return { at: -1, of: repeats, sorted: false }
}

/** Whether an element was in each row of a list when it was picked: the only row that is left may be any of them. */
export function wasInList({ at, of }: Row): boolean {
  return at < 0 && of >= listFrom
}
