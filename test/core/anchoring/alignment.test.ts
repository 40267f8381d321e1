import { describe, expect, it } from 'vitest'
import { findSlots, type Slots } from '../../../src/core/anchoring/alignment.ts'

/** Neighbours and page are letters; the same letter is twenty times likelier than by chance, another fifty times less. */
function align(before: string, after: string, page: string): Slots {
  const classes = [...new Set(page)]
  const tableOf = (neighbour: string): Float64Array =>
    Float64Array.from(classes, (letter) => (letter === neighbour ? 20 : 0.02))
  return findSlots({
    before: [...before].map(tableOf),
    after: [...after].map(tableOf),
    classOf: Int32Array.from(page, (letter) => classes.indexOf(letter)),
  })
}

function bestOf({ at }: Slots): number {
  return at.indexOf(Math.max(...at))
}

describe('the place that neighbours leave', () => {
  it.each<[string, string, string, string, string]>([
    ['is the place itself where all stayed', 'abc', 'xyz', 'abc?xyz', '?'],
    ['is there whatever stands before and after', 'abc', 'xyz', 'mnoabc?xyzpqr', '?'],
    ['is behind those before, where nothing came after', 'abc', '', 'abc?', '?'],
    ['is before those after, where nothing stood before', '', 'xyz', '?xyz', '?'],
    ['stays when a neighbour further away is gone', 'abc', 'xyz', 'ac?xyz', '?'],
    ['stays when the nearest neighbour is gone', 'abc', 'xyz', 'ab?xyz', '?'],
    ['stays when something new stands further away', 'abc', 'xyz', 'anbc?xyz', '?'],
    ['stays when a neighbour became another', 'abc', 'xyz', 'amc?xyz', '?'],
  ])('%s', (_title, before, after, page, place) => {
    const slots = align(before, after, page)
    expect(bestOf(slots)).toBe(page.indexOf(place))
    expect(slots.at[bestOf(slots)]).toBeGreaterThan(0.8)
    expect(slots.missing).toBeLessThan(0.1)
  })

  it('is none where the neighbours stand together without it', () => {
    const slots = align('abc', 'xyz', 'abcxyz')
    expect(slots.missing).toBeGreaterThan(0.8)
    expect(Math.max(...slots.at)).toBeLessThan(0.2)
  })

  it('is shared between it and what was inserted beside it', () => {
    const slots = align('abc', 'xyz', 'abc?nxyz')
    expect(slots.at[3]).toBeGreaterThan(0.3)
    expect(slots.at[3]).toBeLessThan(0.6)
    expect(slots.at[4]).toBeCloseTo(slots.at[3] ?? 0)
  })

  it('is not sure in a row of the same things, one of which was removed', () => {
    const whole = align('aaa', 'aaa', 'aaaaaaa')
    expect(bestOf(whole)).toBe(3)
    const slots = align('aaa', 'aaa', 'aaaaaa')
    expect(Math.max(...slots.at)).toBeLessThan(0.5)
    expect(slots.missing).toBeGreaterThan(0.3)
  })

  it('has probabilities of one in all', () => {
    const { at, missing } = align('abc', 'xyz', 'mabnc?xyz')
    expect(at.reduce((sum, one) => sum + one, missing)).toBeCloseTo(1)
  })

  it('is anywhere on the page where nothing is known of the neighbours', () => {
    const { at } = align('', '', '????')
    for (const chance of at) expect(chance).toBeCloseTo(at[0] ?? 0)
  })

  it('is none on an empty page', () => {
    const { at, missing } = align('abc', 'xyz', '')
    expect(at).toHaveLength(0)
    expect(missing).toBe(1)
  })
})

describe('the support of the neighbours', () => {
  it('is high where they are, and low where they are not', () => {
    expect(align('abc', 'xyz', 'abc?xyz').support).toBeGreaterThan(10)
    expect(align('abc', 'xyz', 'mnopqrs').support).toBeLessThan(-5)
  })

  it('falls with every neighbour that is gone', () => {
    const supports = ['abc?xyz', 'bc?xyz', 'bc?xy', 'c?x', '?'].map(
      (page) => align('abc', 'xyz', page).support,
    )
    expect(supports).toEqual(supports.toSorted((one, other) => other - one))
    expect(new Set(supports).size).toBe(5)
  })

  it('stays a number for many neighbours on a long page', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const { support, at } = align(
      letters.slice(0, 13),
      letters.slice(13),
      `${letters.slice(0, 13)}?${letters.slice(13)}`.padEnd(600, '!'),
    )
    expect(Number.isFinite(support)).toBe(true)
    expect(at[13]).toBeGreaterThan(0.99)
  })

  it('is none at all where the neighbours cannot be on the page', () => {
    const slots = findSlots({ before: [], after: [], classOf: new Int32Array(0) })
    expect(slots.missing).toBe(1)
    expect(slots.at).toHaveLength(0)
  })
})
