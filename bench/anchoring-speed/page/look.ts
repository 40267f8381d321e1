import type { AnchorWatch, Resolutions } from '../../../src/content/anchoring/anchor-watch.ts'
import { createAnchorWatch } from '../../../src/content/anchoring/watch.ts'
import type { ShownTip } from '../../../src/content/overlay/overlay.ts'
import type { Aim, LookOutcome, Recipe } from '../protocol.ts'
import type { Laid } from './ground.ts'
import { recordSlices } from './record-slices.ts'

/** An element that was found, by the key of its aim. */
export interface Pointer {
  readonly key: string
  readonly target: Element
}

/** A watch that has looked once. */
export interface Bound {
  readonly watch: AnchorWatch
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
  const stop = new AbortController()
  let pointers: readonly Pointer[] = []
  const onResolutions = (next: Resolutions): void => {
    pointers = [...next].flatMap(([key, resolution]) =>
      resolution.kind === 'found' ? [{ key, target: resolution.target }] : [],
    )
  }
  const silent = { onRoots: () => undefined, onMissed: () => undefined, onPlaced: () => undefined }
  const watch = createAnchorWatch(document, { onResolutions, ...silent }, stop.signal)
  watch.follow({ page: { product: 'generic', view: 'other' }, items: aims.map(createTip) })
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
    ...{ kind: 'tip', shownAs: 'beacon', title: '', text: [], media: [], page: {}, priority: 0 },
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
  const there = pointers.filter(({ key }) => isHere(key))
  const right = there.filter(({ key, target }) => laid.keyOf(target) === key).length
  return { right, wrong: there.length - right, goneWrong: pointers.length - there.length }
}
