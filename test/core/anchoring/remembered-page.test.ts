import { describe, expect, it } from 'vitest'
import type { Trace } from '../../../src/core/anchor.ts'
import { packedLength, unknownNeighbour } from '../../../src/core/anchoring/neighbours.ts'
import { createOutline, drain } from '../../../src/core/anchoring/outline.ts'
import { gatherPages, type RememberedPage } from '../../../src/core/anchoring/remembered-page.ts'
import { splitTokens } from '../../../src/core/anchoring/tokens.ts'
import { anAnchorOf, anElement } from '../../support/build-facts.ts'
import { aContactPage, withBefore } from '../../support/crm-page.ts'

const page = aContactPage()
const packed = splitTokens(createOutline(page).keys(0, page.length), packedLength)

function traceOf(target: string, elements = page): Trace {
  const { trace } = anAnchorOf(target, elements)
  if (trace === undefined) throw new Error('An anchor that was picked has a trace')
  return trace
}

const pagesOf = (traces: readonly Trace[]): RememberedPage[] => drain(gatherPages(traces))

/** As if fewer neighbours had been remembered. */
const narrow = (trace: Trace, neighbours: number): Trace => ({
  ...trace,
  before: trace.before.slice(-neighbours * packedLength),
  after: trace.after.slice(0, neighbours * packedLength),
})

describe('what anchors of one page remember together', () => {
  it('is the page itself, where they see all of it', () => {
    const [only, ...others] = pagesOf([traceOf('save'), traceOf('first name')])
    expect(others).toEqual([])
    expect(only?.strips).toHaveLength(1)
    const from = packed.findIndex((entry) => entry === only?.strips[0]?.entries[0])
    const entries = only?.strips[0]?.entries ?? []
    expect(entries).toEqual(packed.slice(from, from + entries.length))
  })

  it('has each in its place', () => {
    const traces = page.filter(({ kind }) => kind === 'field').map(({ target }) => traceOf(target))
    const [remembered] = pagesOf(traces)
    for (const { entries, places } of remembered?.strips ?? [])
      for (const [trace, at] of places) expect(entries[at]).toBe(packed[trace.spot?.at ?? -1])
  })

  it('knows what an element itself is where no other saw it', () => {
    const one = narrow(traceOf('save'), 1)
    const [remembered] = pagesOf([one])
    expect(remembered?.strips[0]?.entries[1]).toBe(packed[one.spot?.at ?? -1])
  })

  it('has a gap where nobody looked, and two strips where that is long', () => {
    const row = Array.from({ length: 60 }, (_, at) => anElement({ target: `b${at}`, name: `button ${at}` }))
    const gather = (...targets: string[]): readonly { readonly entries: readonly string[] }[] =>
      pagesOf(targets.map((target) => narrow(traceOf(target, row), 1)))[0]?.strips ?? []
    const [near] = gather('b5', 'b12')
    expect(near?.entries.filter((entry) => entry === unknownNeighbour)).toHaveLength(4)
    expect(gather('b5', 'b12')).toHaveLength(1)
    expect(gather('b5', 'b40')).toHaveLength(2)
  })

  it('is not put together of pages that had more or other things', () => {
    const longer = withBefore('save', anElement({ target: 'new', name: 'archive' }), page)
    expect(pagesOf([traceOf('save'), traceOf('first name', longer)])).toHaveLength(2)
    const other = traceOf('first name')
    const unlike = { ...other, after: other.after.replace(/.$/, '-') }
    expect(pagesOf([traceOf('save'), unlike])).toHaveLength(2)
  })

  it('is its own where an anchor does not know its place', () => {
    const old = { ...traceOf('save'), spot: undefined }
    expect(pagesOf([old, traceOf('first name')])).toHaveLength(2)
  })
})
