import type { Trace } from '../anchor.ts'
import { packedLength, packNeighbour, unknownNeighbour } from './neighbours.ts'
import { noToken, splitTokens, toToken } from './tokens.ts'

/** A part of a page as it was remembered, put together of what anchors that were picked there have in common. */
export interface Strip {
  /** What stood there, in order, as `packNeighbour` writes it. */
  readonly entries: readonly string[]
  /** The traces whose own place is in it, with that place. */
  readonly places: ReadonlyMap<Trace, number>
}

/** Traces that were taken of one page in one state, and what they remember of it together. */
export interface RememberedPage {
  readonly traces: readonly Trace[]
  readonly strips: readonly Strip[]
}

/** Over a longer stretch of which nothing is known, what stands before says little of what stands behind. */
const unknownAtMost = 14

/**
 * Puts together what was remembered of the same page: two traces are of one page when it had as many things, built
 * alike, and what both remember of a place is the same.
 */
export function gatherPages(traces: readonly Trace[]): RememberedPage[] {
  const pages = new Map<string, Draft[]>()
  for (const trace of traces) {
    const key =
      trace.spot === undefined ? '' : `${trace.spot.of}|${trace.kind === 'text'}|${trace.page.forms}`
    const known = pages.get(key) ?? []
    pages.set(key, known)
    const draft = trace.spot === undefined ? undefined : known.find((one) => one.accepts(trace))
    if (draft !== undefined) draft.add(trace)
    else known.push(new Draft(trace))
  }
  return [...pages.values()].flat().map((draft) => draft.finish())
}

class Draft {
  readonly #traces: Trace[] = []
  readonly #entries = new Map<number, string>()

  constructor(first: Trace) {
    this.add(first)
  }

  accepts(trace: Trace): boolean {
    return listEntries(trace).every(([at, entry]) => (this.#entries.get(at) ?? entry) === entry)
  }

  add(trace: Trace): void {
    this.#traces.push(trace)
    for (const [at, entry] of listEntries(trace)) this.#entries.set(at, entry)
  }

  finish(): RememberedPage {
    for (const trace of this.#traces) {
      const at = placeOf(trace)
      if (!this.#entries.has(at)) this.#entries.set(at, packOwn(trace))
    }
    const known = [...this.#entries.keys()].toSorted((one, other) => one - other)
    const strips: { from: number; entries: string[] }[] = []
    for (const at of known) {
      const strip = strips.at(-1)
      const unknown = strip === undefined ? Infinity : at - strip.from - strip.entries.length
      const entry = this.#entries.get(at) ?? unknownNeighbour
      if (strip === undefined || unknown > unknownAtMost) strips.push({ from: at, entries: [entry] })
      else strip.entries.push(...Array<string>(unknown).fill(unknownNeighbour), entry)
    }
    return {
      traces: this.#traces,
      strips: strips.map(({ from, entries }) => ({
        entries,
        places: new Map(
          this.#traces
            .filter((trace) => placeOf(trace) >= from && placeOf(trace) < from + entries.length)
            .map((trace) => [trace, placeOf(trace) - from]),
        ),
      })),
    }
  }
}

function placeOf({ spot, before }: Trace): number {
  return spot?.at ?? Math.floor(before.length / packedLength)
}

function listEntries(trace: Trace): [number, string][] {
  const before = splitTokens(trace.before, packedLength)
  const after = splitTokens(trace.after, packedLength)
  const at = placeOf(trace)
  return [
    ...before.map((entry, index): [number, string] => [at - before.length + index, entry]),
    ...after.map((entry, index): [number, string] => [at + 1 + index, entry]),
  ]
}

// What its neighbours would have remembered of it, as far as it is known.
function packOwn({ kind, shape, icon, says, marks, text }: Trace): string {
  const looks = `${shape}${icon === undefined ? '' : '+i'}${says === 'nothing' ? '' : '+t'}`
  return packNeighbour({
    kind,
    shape: toToken(looks).slice(1),
    mark: toToken((marks ?? []).join('|')),
    text: kind === 'text' ? noToken : (text ?? noToken),
  })
}
