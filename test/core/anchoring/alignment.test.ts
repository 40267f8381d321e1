import { describe, expect, it } from 'vitest'
import { align, findSupport, type Slots, type Table } from '../../../src/core/anchoring/alignment.ts'
import { drain } from '../../../src/core/anchoring/outline.ts'

/**
 * What was remembered and the page are letters; the same letter is twenty times likelier than by chance, another fifty
 * times less. What stands for `?` may be anything, and is what is asked for.
 */
function lay(remembered: string, page: string): Parameters<typeof align>[0] {
  const classes = [...new Set(page)]
  const tableOf = (entry: string): Table => ({
    common: new Float64Array(classes.length).fill(entry === '?' ? 1 : 0.02),
    own: classes.includes(entry) && entry !== '?' ? [[classes.indexOf(entry), 20]] : [],
  })
  return {
    tables: [...remembered].map(tableOf),
    asked: [...remembered].flatMap((entry, at) => (entry === '?' ? [at] : [])),
    classOf: Int32Array.from(page, (letter) => classes.indexOf(letter)),
  }
}

function alignOne(before: string, after: string, page: string): Slots {
  const [slots] = drain(align(lay(`${before}?${after}`, page))).slots
  if (slots === undefined) throw new Error('One was asked for')
  return slots
}

const supportOf = (remembered: string, page: string): number => drain(findSupport(lay(remembered, page)))

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
    const slots = alignOne(before, after, page)
    expect(bestOf(slots)).toBe(page.indexOf(place))
    expect(slots.at[bestOf(slots)]).toBeGreaterThan(0.8)
    expect(slots.missing).toBeLessThan(0.1)
  })

  it('is none where the neighbours stand together without it', () => {
    const slots = alignOne('abc', 'xyz', 'abcxyz')
    expect(slots.missing).toBeGreaterThan(0.8)
    expect(Math.max(...slots.at)).toBeLessThan(0.2)
  })

  it('is shared between it and what was inserted beside it', () => {
    const slots = alignOne('abc', 'xyz', 'abc?nxyz')
    expect(slots.at[3]).toBeGreaterThan(0.3)
    expect(slots.at[3]).toBeLessThan(0.6)
    expect(slots.at[4]).toBeCloseTo(slots.at[3] ?? 0)
  })

  it('is not sure in a row of the same things, one of which was removed', () => {
    const whole = alignOne('aaa', 'aaa', 'aaaaaaa')
    expect(bestOf(whole)).toBe(3)
    const slots = alignOne('aaa', 'aaa', 'aaaaaa')
    expect(Math.max(...slots.at)).toBeLessThan(0.5)
    expect(slots.missing).toBeGreaterThan(0.3)
  })

  it('has probabilities of one in all', () => {
    const { at, missing } = alignOne('abc', 'xyz', 'mabnc?xyz')
    expect(at.reduce((sum, one) => sum + one, missing)).toBeCloseTo(1)
  })

  it('is anywhere on the page where nothing is known of the neighbours', () => {
    const { at } = alignOne('', '', '????')
    for (const chance of at) expect(chance).toBeCloseTo(at[0] ?? 0)
  })

  it('is none on an empty page', () => {
    const { at, missing } = alignOne('abc', 'xyz', '')
    expect(at).toHaveLength(0)
    expect(missing).toBe(1)
  })
})

describe('the places that a whole remembered page leaves', () => {
  const alignAll = (remembered: string, page: string): readonly Slots[] =>
    drain(align(lay(remembered, page))).slots

  it('are one for each that is asked for, in order', () => {
    const all = alignAll('ab?cd?ef', 'ab1cd2ef')
    expect(all.map(bestOf)).toEqual([2, 5])
    for (const slots of all) expect(slots.at[bestOf(slots)]).toBeGreaterThan(0.8)
  })

  it('know which of two is gone', () => {
    const [first, second] = alignAll('ab?cd?ef', 'abcd2ef')
    expect(first?.missing).toBeGreaterThan(0.8)
    expect(second?.missing).toBeLessThan(0.1)
  })

  it.each([
    ['what stood behind went before', 'abcdef?ghi', 'ghipqrabcdef!'],
    ['what stood before went behind', 'abc?defghi', '!defghipqrabc'],
  ])('stay beside the longer part where %s', (_title, remembered, page) => {
    const [slots] = alignAll(remembered, page)
    expect(slots && page.charAt(bestOf(slots))).toBe('!')
  })

  it('reach over what is not known', () => {
    const [slots] = alignAll('abc????xyz', 'abcmno!xyz')
    expect(slots && bestOf(slots)).toBe(3)
  })
})

describe('the support of a page', () => {
  it('is high where all is there, and low where nothing is', () => {
    expect(supportOf('abcxyz', 'abcxyz')).toBeGreaterThan(10)
    expect(supportOf('abcxyz', 'mnopqrs')).toBeLessThan(-5)
  })

  it('is the same whether places are asked for or not', () => {
    const laid = lay('abc?xyz', 'abc?xyz')
    expect(drain(align(laid)).support).toBeCloseTo(drain(findSupport(laid)))
  })

  it('falls with everything that is gone', () => {
    const supports = ['abcxyz', 'bcxyz', 'bcxy', 'cx', ''].map((page) => supportOf('abcxyz', page))
    expect(supports).toEqual(supports.toSorted((one, other) => other - one))
    expect(new Set(supports).size).toBe(5)
  })

  it('loses little where two parts changed places', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const turned = letters.slice(13) + letters.slice(0, 13)
    expect(supportOf(letters, letters) - supportOf(letters, turned)).toBeLessThan(12)
  })

  it('stays a number for a long page', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const support = supportOf(letters.repeat(8), letters.repeat(8).padEnd(600, '!'))
    expect(Number.isFinite(support)).toBe(true)
    expect(support).toBeGreaterThan(300)
  })
})
