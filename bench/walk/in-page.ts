// Everything of the walk that judges inside the page, bundled into one script that sets one global.
import { hostName } from '../../src/content/overlay/host-name.ts'
import { findShadowRoot } from '../../src/platform/shadow-root.ts'
import { readBeacons, type Beacon } from '../../test/e2e/support/pointers/beacons.ts'
import { judge } from '../../test/e2e/support/pointers/judge.ts'
import { isShown, pageView } from '../../test/e2e/support/pointers/view.ts'
import type { Watched, WalkWatch } from './in-page-global.ts'
import { LatenessWatch } from './page/lateness.ts'

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
  const ours = new MutationObserver(() => lateness.look(readOurBeacons(keys), ask, performance.now()))
  const followOurRoot = (): void => {
    const root = findOurRoot()
    if (root === ourRoot) return
    ours.disconnect()
    ourRoot = root
    if (root !== undefined) ours.observe(root, { subtree: true, childList: true, attributes: true })
  }
  const onFrame = (): void => {
    followOurRoot()
    const beacons = readOurBeacons(keys)
    // Not the frame's own time: that is when it was due, which a busy page had let pass long before the element left.
    lateness.look(beacons, ask, performance.now())
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
      const beacons = new Map(readOurBeacons(keys).map((beacon) => [beacon.key, beacon]))
      return [...keys].map((key) => judge(key, ask(key), beacons.get(key)))
    },
    takeLate: () => lateness.take(performance.now()),
  }
}

function findOurRoot(): ShadowRoot | undefined {
  const host = document.querySelector(hostName)
  return host === null ? undefined : findShadowRoot(host)
}

function readOurBeacons(keys: ReadonlySet<string>): Beacon[] {
  const root = findOurRoot()
  return root === undefined ? [] : readBeacons(root, keys)
}

function askOracle(watched: Watched, key: string): Element | undefined {
  const target = watched[key]
  if (target === undefined || target.hash?.test(location.hash) === false) return undefined
  const element = target.oracle(pageView) ?? undefined
  return element !== undefined && isShown(element) ? element : undefined
}

// Of the page alone: what our host goes through says nothing about the CRM.
function observeChanges(onChange: () => void): void {
  new MutationObserver((records) => {
    if (records.some(({ target }) => !(target instanceof Element) || target.localName !== hostName))
      onChange()
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}
