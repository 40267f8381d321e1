import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/core/anchor.ts'
import { createOutline, type ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aHeading, anElement } from '../../support/build-facts.ts'

function readRow(target: string, elements: readonly ElementFacts<string>[]): Row | undefined {
  const outline = createOutline(elements)
  const placed = outline.slots.find(({ facts }) => facts.target === target)
  return placed === undefined ? undefined : outline.row(placed)
}

const buttons = (...names: string[]): ElementFacts<string>[] => names.map((name) => anElement({ name }))

describe('the row of an element', () => {
  it.each<[string, ElementFacts<string>[], Omit<Row, 'sorted'>]>([
    ['is itself where it is alone', buttons('edit'), { at: 0, of: 1 }],
    ['has what is built alike', buttons('save', 'edit', 'delete'), { at: 1, of: 3 }],
    [
      'does not have what is built otherwise',
      [anElement({ name: 'save', path: 'li>ul' }), ...buttons('edit')],
      { at: 0, of: 1 },
    ],
    [
      'does not have another kind',
      [aHeading('notes', { tag: 'button', role: 'button' }), anElement({ name: 'edit' })],
      { at: 0, of: 1 },
    ],
    [
      'ends at the next heading',
      [...buttons('save'), aHeading('notes'), ...buttons('edit', 'print')],
      { at: 0, of: 2 },
    ],
  ])('%s', (_title, elements, row) => {
    expect(readRow('edit', elements)).toMatchObject(row)
  })

  it.each<[string, string[], boolean]>([
    ['is sorted by the alphabet', ['archive', 'edit', 'merge'], true],
    ['is not sorted', ['merge', 'edit', 'archive'], false],
    ['of two says nothing about an order', ['archive', 'edit'], false],
    ['with the same text twice is still sorted', ['archive', 'edit', 'edit'], true],
    ['that all say the same are in no order of what they say', ['edit', 'edit', 'edit'], false],
    ['is sorted as the language does it, not by codes', ['écrire', 'edit', 'éditer'], true],
  ])('%s', (_title, names, sorted) => {
    expect(readRow('edit', buttons(...names))?.sorted).toBe(sorted)
  })

  it('is sorted by what has a text alone', () => {
    const icon = anElement({ target: 'icon' })
    expect(readRow('edit', [...buttons('archive', 'edit'), icon])?.sorted).toBe(false)
    expect(readRow('edit', [...buttons('archive', 'edit'), icon, ...buttons('merge')])?.sorted).toBe(true)
  })
})
