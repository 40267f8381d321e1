import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontCode, readFrontCoded } from '../../../src/core/search/front-coding.ts'
import { createRisingReader, RisingWriter } from '../../../src/core/search/interpolative.ts'

/** Rising numbers below a limit, which may be all that there are. */
const rising = fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.boolean()).chain(([limit, isSmall]) => {
  const below = isSmall ? Math.min(limit, 40) : limit
  return fc.record({
    limit: fc.constant(below),
    values: fc
      .uniqueArray(fc.integer({ min: 0, max: below - 1 }), { maxLength: Math.min(below, 200) })
      .map((values) => values.toSorted((one, other) => one - other)),
  })
})

describe('what is stored of an index', () => {
  it('gives back every list of rising numbers', () => {
    fc.assert(
      fc.property(fc.array(rising, { maxLength: 20 }), (lists) => {
        const writer = new RisingWriter()
        for (const { values, limit } of lists) writer.write(values, limit)
        const read = createRisingReader(writer.toBytes())
        for (const { values, limit } of lists) {
          const into = new Uint16Array(values.length + 2)
          read(into, 1, values.length, limit)
          expect([...into.slice(1, -1)]).toEqual(values)
        }
      }),
    )
  })

  it('takes no room for what can only be all', () => {
    const writer = new RisingWriter()
    writer.write(
      Array.from({ length: 500 }, (_, value) => value),
      500,
    )
    expect(writer.toBytes()).toHaveLength(0)
  })

  it('gives back every list of sorted words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '猫', '\u{1F600}') })
    fc.assert(
      fc.property(
        fc.uniqueArray(
          word.filter((each) => each !== ''),
          { maxLength: 50 },
        ),
        (words) => {
          const sorted = words.toSorted()
          expect(readFrontCoded(frontCode(sorted))).toEqual(sorted)
        },
      ),
    )
  })
})
