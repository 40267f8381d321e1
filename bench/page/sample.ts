/** A source text of a function that finds the tip that is seen, in the world in which it runs. */
export type FindTip = string

/** The element that every contender points at. */
const target = `document.querySelector('main a[href="#/contacts/create"]')`

const helpers = (findTip: FindTip): string => `
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const findTip = ${findTip}
  const isSeen = (tip) => {
    if (tip == null || !tip.isConnected) return false
    const { width, height } = tip.getBoundingClientRect()
    return width > 0 && height > 0 && tip.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  }
`

/** Resolves when the tip is seen. */
export const waitForTip = (findTip: FindTip): string => `async (root) => {
  ${helpers(findTip)}
  while (!isSeen(findTip(root))) await frame()
  return performance.now()
}`

/** One time that the element appeared: until the tip was seen. */
export interface Appearance {
  /** Frames that were painted with the element and without the tip. */
  readonly frames: number
  /** Up to the callbacks of the first frame after the one that was painted with the tip. */
  readonly ms: number
}

/**
 * Takes the element out of the page and puts a copy in its place, so many times. The callbacks of a frame run before it
 * is painted, so that they see what the one before showed.
 */
export const sampleAppearances = (findTip: FindTip, times: number): string => `async (root) => {
  ${helpers(findTip)}
  const took = []
  for (let time = 0; time < ${times}; time++) {
    const element = ${target}
    const [parent, next] = [element.parentNode, element.nextSibling]
    element.remove()
    const gone = performance.now() + 3000
    while (isSeen(findTip(root)) && performance.now() < gone) await frame()
    // Not in step with any clock of a contender's.
    for (let wait = 0; wait < 40 + ((time * 7) % 23); wait++) await frame()
    parent.insertBefore(element.cloneNode(true), next)
    const begun = performance.now()
    const end = performance.now() + 3000
    let frames = 0
    for (await frame(); !isSeen(findTip(root)) && performance.now() < end; await frame()) frames++
    took.push({ frames, ms: performance.now() - begun })
  }
  return took
}`

/**
 * Scrolls the page by 6 px a frame: by how many frames the tip is behind its element, in each of them. Behind what it
 * comes to in the end at that place: under a bar of the page it may stand at another side of its element.
 */
export const sampleLag = (findTip: FindTip, frames: number): string => `async (root) => {
  ${helpers(findTip)}
  const [step, furthest] = [6, 60]
  const offset = () => findTip(root).getBoundingClientRect().top - ${target}.getBoundingClientRect().top
  const atRest = new Map()
  for (let at = furthest; at >= 0; at -= step) {
    window.scrollTo(0, at)
    for (let wait = 0; wait < 20; wait++) await frame()
    if (isSeen(findTip(root))) atRest.set(window.scrollY, offset())
  }
  const behind = []
  let direction = 1
  for (let at = 0; at < ${frames}; at++) {
    if (window.scrollY >= furthest) direction = -1
    if (window.scrollY <= 0) direction = 1
    window.scrollBy(0, step * direction)
    await frame()
    const rest = atRest.get(window.scrollY)
    if (rest !== undefined && isSeen(findTip(root))) behind.push(Math.abs(offset() - rest) / step)
  }
  window.scrollTo(0, 0)
  return behind
}`
