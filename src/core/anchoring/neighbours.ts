import { elementKinds, type ElementKind, type Trace } from '../anchor.ts'
import type { Outline, Placed } from './outline.ts'
import { noToken, splitTokens } from './tokens.ts'

/** How many neighbours are remembered on each side: more would cost bytes and time, and decided nothing in the bench. */
export const neighboursAtMost = 14

const kinds = new Map<string, ElementKind>(elementKinds.map((kind) => [kind.charAt(0), kind]))

/** A letter for the kind, two for the shape, a token for its marks and one for its text. */
export const packedLength = 9

/** What is remembered of a neighbour. */
export interface Neighbour {
  /** Empty where a pack holds a letter that is none. */
  readonly kind: ElementKind | ''
  readonly shape: string
  readonly mark: string
  readonly text: string
}

/** Stands where nothing is known of what stood there: it may have been anything. */
export const unknownNeighbour = '?'.padEnd(packedLength, '.')

/** One of the elements around a place, as a trace keeps them: a letter for the kind, two for the shape, tokens for marks and label. */
export function packNeighbour({ kind, shape, mark, text }: Neighbour): string {
  return (kind === '' ? '?' : kind.charAt(0)) + shape + mark + text
}

/** Reads the elements around a place. */
export function unpackNeighbours(packed: string): Neighbour[] {
  return splitTokens(packed, packedLength).map(unpackNeighbour)
}

/** Reads what `packNeighbour` wrote. */
export function unpackNeighbour(packed: string): Neighbour {
  return {
    kind: kinds.get(packed.charAt(0)) ?? '',
    shape: packed.slice(1, 3),
    mark: packed.slice(3, 6),
    text: packed.slice(6),
  }
}

/**
 * Whether a field stands right behind the label that it stood behind when it was picked: one that the CRM calls as it
 * did, and nothing else so. Such a label is as good as a name of its own, because it goes when the field goes.
 */
export function isBehindItsLabel(
  { kind, before }: Trace,
  { at }: Placed<unknown>,
  outline: Outline<unknown>,
): boolean {
  if (kind !== 'field') return false
  const was = unpackNeighbour(before.slice(-packedLength))
  const is = outline.slots[at - 1]?.facts
  if (was.kind !== 'label' || is?.kind !== 'label') return false
  return was.mark !== noToken && was.mark === is.markToken && outline.count('marks', was.mark) === 1
}

/**
 * Whether a heading stands right over what it stood over when it was picked: something that the CRM calls as it did, and
 * nothing else so. Where it is gone, nothing or the end of another section stands there; not so where headings stand over
 * headings, of which the next one comes into its place.
 */
export function isOverItsSection(
  { kind, before, after }: Trace,
  { at }: Placed<unknown>,
  outline: Outline<unknown>,
): boolean {
  if (kind !== 'heading') return false
  const was = unpackNeighbour(after.slice(0, packedLength))
  const is = outline.slots[at + 1]?.facts
  if (was.mark === noToken || was.kind !== is?.kind || was.mark !== is.markToken) return false
  const above = [unpackNeighbour(before.slice(-packedLength)), outline.slots[at - 1]?.facts]
  return above.every((one) => one?.kind !== 'heading') && outline.count('marks', was.mark) === 1
}

/**
 * Whether a control stands right behind the head of the column that it stood behind when it was picked, and is as many in
 * it: that is as good as a name of its own, because what its own says is often how the column is sorted at the moment.
 */
export function isInItsColumn(
  { kind, icon, before, after }: Trace,
  { at, facts }: Placed<unknown>,
  outline: Outline<unknown>,
): boolean {
  if (kind !== 'action' || facts.isRecord) return false
  const was = unpackNeighbour(before.slice(-packedLength))
  const is = outline.slots[at - 1]?.facts
  if (was.kind !== 'column' || is?.kind !== 'column' || was.text === noToken) return false
  // What filters the column, where what sorts it is gone.
  if (icon !== undefined && icon !== facts.icon && outline.count('icon', icon) > 0) return false
  const wasLast = unpackNeighbour(after.slice(0, packedLength)).kind !== 'action'
  const isLast = outline.slots[at + 1]?.facts.kind !== 'action'
  return wasLast === isLast && was.text === is.textToken && outline.count('said', is.kind + was.text) === 1
}
