// Everything of the walk that judges inside the page, bundled into one script that sets one global.
import { hostName } from '../../src/content/overlay/host-name.ts'
import type { Finding, Watched, WalkWatch } from './in-page-global.ts'
import { findOurRoot, isOurs, readBeacons, type Beacon } from './page/beacons.ts'
import { LatenessWatch } from './page/lateness.ts'
import { describe, describePointedAt, pointsAt } from './page/placement.ts'
import { findReach, isShown, pageView } from './page/view.ts'

/** How old the last frame may be, in milliseconds, and how many must have passed without a change. */
const frameAtMostMs = 200
const quietFrames = 10

globalThis.fingerpostWalk ??= createWatch()

function createWatch(): WalkWatch {
  const lateness = new LatenessWatch()
  let watched: Watched = {}
  let keys: ReadonlySet<string> = new Set()
  let known = ''
  let changedAtMs = performance.now()
  let framesSince = 0
  let frameAtMs = 0
  let ourRoot: ShadowRoot | undefined

  const ask = (key: string): Element | undefined => askOracle(watched, key)
  const note = (): void => {
    changedAtMs = performance.now()
    framesSince = 0
  }
  // What is taken away before a frame is painted is gone, however long the page then keeps the next frame waiting.
  const ours = new MutationObserver(() => lateness.look(readBeacons(keys), ask, performance.now()))
  const followOurRoot = (): void => {
    const root = findOurRoot()
    if (root === ourRoot) return
    ours.disconnect()
    ourRoot = root
    if (root !== undefined) ours.observe(root, { subtree: true, childList: true, attributes: true })
  }
  const onFrame = (nowMs: number): void => {
    followOurRoot()
    const beacons = readBeacons(keys)
    lateness.look(beacons, ask, nowMs)
    const now = beacons.map(({ key, left, top, isShown }) => [key, left, top, isShown].join()).join(';')
    if (now !== known) note()
    known = now
    framesSince++
    frameAtMs = performance.now()
    requestAnimationFrame(onFrame)
  }
  return {
    follow(next) {
      const isFirst = keys.size === 0
      watched = next
      keys = new Set(Object.keys(next))
      if (!isFirst) return
      requestAnimationFrame(onFrame)
      observeChanges(note)
    },
    stir: note,
    quietMs() {
      const nowMs = performance.now()
      // A browser that is too busy to draw is not at rest.
      const isDrawing = nowMs - frameAtMs < frameAtMostMs && framesSince >= quietFrames
      return isDrawing ? nowMs - changedAtMs : 0
    },
    check() {
      const beacons = new Map(readBeacons(keys).map((beacon) => [beacon.key, beacon]))
      return [...keys].map((key) => judge(key, ask(key), beacons.get(key)))
    },
    takeLate: () => lateness.take(performance.now()),
  }
}

function askOracle(watched: Watched, key: string): Element | undefined {
  const target = watched[key]
  if (target === undefined || target.hash?.test(location.hash) === false) return undefined
  const element = target.oracle(pageView) ?? undefined
  return element !== undefined && isShown(element) ? element : undefined
}

function judge(key: string, element: Element | undefined, beacon: Beacon | undefined): Finding {
  const pointer = beacon?.isShown === true ? beacon : undefined
  const expected = element === undefined ? 'nothing' : describe(element)
  if (pointer !== undefined) {
    if (element !== undefined && pointsAt(pointer, element)) return { key, verdict: 'correct' }
    return { key, verdict: 'wrong', detail: `points at ${describePointedAt(pointer)}, right is ${expected}` }
  }
  if (element === undefined) return { key, verdict: 'absent' }
  if (findReach(element, isOurs) !== 'open') return { key, verdict: 'out-of-reach' }
  if (beacon !== undefined) return { key, verdict: 'tucked-away', detail: expected }
  return { key, verdict: 'missed', detail: expected }
}

// Of the page alone: what our host goes through says nothing about the CRM.
function observeChanges(onChange: () => void): void {
  new MutationObserver((records) => {
    if (records.some(({ target }) => !(target instanceof Element) || target.localName !== hostName))
      onChange()
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}
