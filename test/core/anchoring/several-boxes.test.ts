import { describe, expect, it } from 'vitest'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aHeading, anElement, look } from '../../support/build-facts.ts'
import { aContactPage } from '../../support/crm-page.ts'

/** Boxes to tick for several people, all called alike, as forms of Rails and PHP have them. */
function withWatchers(...people: readonly string[]): ElementFacts<string>[] {
  const boxes = people.map((name) =>
    anElement({ kind: 'field', role: 'checkbox', tag: 'input', name, marks: ['name=watchers[]'] }),
  )
  return [...aContactPage(), aHeading('watchers'), ...boxes, anElement({ name: 'watch' })]
}

describe('a box that the CRM calls as others of its page', () => {
  it('is found by what it says', () => {
    const now = withWatchers('marlow', 'quill', 'sorrel')
    expect(look('quill', withWatchers('marlow', 'quill', 'sorrel'), now)).toMatchObject({ target: 'quill' })
  })

  it('is not the box of somebody else in its place', () => {
    const now = withWatchers('ashdown', 'birch', 'calder')
    for (const person of ['marlow', 'quill', 'sorrel'])
      expect(look(person, withWatchers('marlow', 'quill', 'sorrel'), now).kind).not.toBe('found')
  })
})
