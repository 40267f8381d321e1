import type { Trace } from '../anchor.ts'
import { packedLength, packNeighbour, unknownNeighbour } from './neighbours.ts'
import { noToken, toToken } from './tokens.ts'

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
 * alike, and what both remember of a place is the same. Yields every now and then.
 */
export function* gatherPages(traces: readonly Trace[]): Generator<undefined, RememberedPage[]> {
  const pages = new Map<string, Draft[]>()
  for (const trace of traces) {
    const key =
      trace.spot === undefined ? '' : `${trace.spot.of}|${trace.kind === 'text'}|${trace.page.forms}`
    const known = pages.get(key) ?? []
    pages.set(key, known)
    const draft = trace.spot === undefined ? undefined : known.find((one) => one.accepts(trace))
    if (draft !== undefined) draft.add(trace)
    else known.push(new Draft(trace))
    yield
  }
  const gathered: RememberedPage[] = []
  for (const draft of [...pages.values()].flat()) {
    gathered.push(draft.finish())
    yield
  }
  return gathered
}

class Draft {
  readonly #traces: Trace[] = []
  readonly #entries = new Map<number, string>()

  constructor(first: Trace) {
    this.add(first)
  }

  accepts(trace: Trace): boolean {
    const { before, after } = trace
    const [first, next] = [placeOf(trace) - countEntries(before), placeOf(trace) + 1]
    return this.#agrees(before, first) && this.#agrees(after, next)
  }

  add(trace: Trace): void {
    this.#traces.push(trace)
    const { before, after } = trace
    this.#note(before, placeOf(trace) - countEntries(before))
    this.#note(after, placeOf(trace) + 1)
  }

  // In the packed string: most of what a trace remembers, another one does too.
  #agrees(packed: string, from: number): boolean {
    for (let index = 0; index < countEntries(packed); index++) {
      const known = this.#entries.get(from + index)
      if (known !== undefined && !packed.startsWith(known, index * packedLength)) return false
    }
    return true
  }

  #note(packed: string, from: number): void {
    for (let index = 0; index < countEntries(packed); index++) {
      if (!this.#entries.has(from + index))
        this.#entries.set(from + index, packed.slice(index * packedLength, (index + 1) * packedLength))
    }
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
  return spot?.at ?? countEntries(before)
}

function countEntries(packed: string): number {
  return Math.floor(packed.length / packedLength)
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
