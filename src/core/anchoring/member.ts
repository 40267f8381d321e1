import { listFrom } from './lists.ts'
import type { Outline, Placed } from './outline.ts'

/**
 * Whether what says something of a record is one of several such things: in a row of data or a list of records, however
 * few they are and whatever else their rows hold. Which of them it is tells nothing tomorrow. A heading is the title of
 * the page's own record.
 */
export function isMember<Target>(placed: Placed<Target>, outline: Outline<Target>): boolean {
  const { facts } = placed
  if (!facts.isRecord || facts.kind === 'heading') return false
  // A choice that is called like a record: its value tells nothing either.
  if (facts.isInRow || facts.role === 'radio') return true
  const alike = outline.find('leads', facts.leads).filter(({ facts: other }) => isAnother(facts, other))
  // One record may well have two mail addresses.
  if (!facts.leads.includes('*') && alike.length + 1 < listFrom) return false
  return alike.some((other) => isNextRow(placed, other, outline))
}

// Of another record, and built alike.
function isAnother(one: Placed<unknown>['facts'], other: Placed<unknown>['facts']): boolean {
  return (
    other.isRecord &&
    other.address !== one.address &&
    other.form === one.form &&
    other.shapeToken === one.shapeToken &&
    other.markToken === one.markToken
  )
}

/** A longer row is none of a list. */
const rowLengthAtMost = 12

// What stands around the one stands around the other too, for as long as it is from the one to the other: the rows of a
// list follow each other, and what is alike by chance has other neighbours.
function isNextRow<Target>(one: Placed<Target>, other: Placed<Target>, { slots }: Outline<Target>): boolean {
  const length = Math.abs(other.at - one.at)
  if (length > rowLengthAtMost) return false
  let common = 1
  for (const step of [1, -1])
    for (
      let far = step;
      common < length && isOfOneShape(slots[one.at + far], slots[other.at + far]);
      far += step
    )
      common++
  return common >= length
}

function isOfOneShape(one: Placed<unknown> | undefined, other: Placed<unknown> | undefined): boolean {
  return (
    one !== undefined &&
    one.facts.kind === other?.facts.kind &&
    one.facts.shapeToken === other.facts.shapeToken
  )
}
