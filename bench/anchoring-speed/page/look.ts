import type { Pointer, ShownTip } from '../../../src/content/overlay/overlay.ts'
import type { PointerWatch } from '../../../src/content/anchoring/pointer-watch.ts'
import { createPointerWatch } from '../../../src/content/anchoring/watch.ts'
import type { Aim, LookOutcome, Recipe } from '../protocol.ts'
import type { Laid } from './ground.ts'
import { recordSlices } from './record-slices.ts'
import { settle } from './settle.ts'

/** A watch that has looked once. */
export interface Bound {
  readonly watch: PointerWatch
  /** What it points at now. */
  readonly pointers: () => readonly Pointer[]
  readonly stop: AbortController
  readonly outcome: LookOutcome
}

/** Looks at the page with a new watch, and takes the time of each of its idle callbacks. */
export async function lookOnce(
  window: Window,
  laid: Laid,
  { sections }: Recipe,
  aims: readonly Aim[],
): Promise<Bound> {
  const { document } = window
  await settle(window)
  const stop = new AbortController()
  let pointers: readonly Pointer[] = []
  const onPointers = (next: readonly Pointer[]): void => {
    pointers = next
  }
  const watch = createPointerWatch(document, { onPointers, onRoots: () => undefined }, stop.signal)
  watch.follow(aims.map(createTip))
  const slicesMs = await recordSlices(
    window,
    () => watch.look(),
    () => pointers.length > 0,
  )
  const elements = document.querySelectorAll('*').length
  const outcome = { elements, slicesMs, ...judge(pointers, laid, sections) }
  return { watch, stop, outcome, pointers: () => pointers }
}

// As a message brings it: a list that was sent is one's own.
function createTip({ key, anchor }: Aim): ShownTip {
  const { names, trace } = anchor
  const marks = trace?.marks === undefined ? undefined : [...trace.marks]
  return {
    id: key,
    anchor: {
      ...anchor,
      names: names === undefined ? undefined : { ...names },
      trace: trace === undefined ? undefined : { ...trace, marks },
    },
    ...{ kind: 'tip', shownAs: 'beacon', title: '', text: [], media: [], priority: 0 },
    ...{ isUnasked: false, isCounted: false, isCapped: true, mattersWithoutPlace: false },
  }
}

function judge(
  pointers: readonly Pointer[],
  laid: Laid,
  sections: readonly number[],
): Pick<LookOutcome, 'right' | 'wrong' | 'goneWrong'> {
  const isHere = (key: string): boolean =>
    !key.startsWith('section') || sections.some((section) => key.startsWith(`section${section}:`))
  const there = pointers.filter(({ tip }) => isHere(tip.id))
  const right = there.filter(({ tip, target }) => laid.keyOf(target) === tip.id).length
  return { right, wrong: there.length - right, goneWrong: pointers.length - there.length }
}
