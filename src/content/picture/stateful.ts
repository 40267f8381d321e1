import { findComposedParent } from '../anchoring/roots.ts'

// Their looks are their value: how far, on or off.
const states =
  'input[type=checkbox], input[type=radio], input[type=range], input[type=color], progress, meter, [role=checkbox], ' +
  '[role=radio], [role=switch], [role=slider], [role=progressbar], [role=meter], [role=menuitemcheckbox] > svg'

/** What holds a control of one line is no higher, in CSS pixels. */
const heightAtMost = 48
const levelsAtMost = 3

/**
 * The elements that a picture covers whole, because how they look tells what a field holds: each such control with what
 * is around it and says nothing, in which a design draws the mark, the thumb and the track.
 */
export function findStateful(roots: readonly (Document | ShadowRoot)[]): ReadonlySet<Element> {
  return new Set(roots.flatMap((root) => [...root.querySelectorAll(states)].map(findWhole)))
}

function findWhole(control: Element): Element {
  let whole = control
  for (let level = 0; level < levelsAtMost; level++) {
    const parent = findComposedParent(whole)
    if (parent === undefined || (parent.textContent ?? '').trim() !== '') return whole
    const { height } = parent.getBoundingClientRect()
    if (height > heightAtMost || parent.querySelectorAll('input, select, textarea, button').length > 1)
      return whole
    whole = parent
  }
  return whole
}
