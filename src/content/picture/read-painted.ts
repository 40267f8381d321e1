import {
  intersect,
  type Painted,
  type PaintedLayer,
  type PaintedPage,
  type Rect,
} from '../../core/picture/painted-page.ts'
import { findShadowRoot } from '../../platform/shadow-root.ts'
import { findKind, isInputButton } from '../anchoring/element-kind.ts'
import { farewellName, hostName } from '../overlay/host-name.ts'
import { isSeenThrough } from './is-seen-through.ts'
import { paintSurface } from './paint-surface.ts'
import type { ProveLabel } from './prove-labels.ts'
import { readLines, readRects } from './text-lines.ts'

/** A page of more elements is drawn as far as these go. */
const elementsAtMost = 30_000

const covered = new Set([
  'img',
  'video',
  'canvas',
  'iframe',
  'frame',
  'object',
  'embed',
  'svg',
  'picture',
  'audio',
])
const unseen = new Set(['script', 'style', 'template', 'head', 'noscript', 'option', 'optgroup', 'datalist'])

/** A sign alone, as the star of a field that is required, is no text. */
const saysSomething = /[\p{L}\p{N}]/u

interface Layer extends PaintedLayer {
  readonly ground: Painted[]
  readonly painted: Painted[]
  readonly layers: Layer[]
}

/** What an element is painted into. */
interface Place {
  readonly layer: Layer
  /** What clips it, and what clips those in it that are placed by themselves. */
  readonly clip: Rect
  readonly placedClip: Rect
  readonly opacity: number
}

interface Reading {
  readonly root: Layer
  readonly frame: Rect
  readonly stateful: ReadonlySet<Element>
  readonly proveLabel: ProveLabel
  readonly range: Range
  elements: number
}

/** Reads what a page paints, through all shadow roots, without our own. Of texts it reads labels alone. */
export function readPainted(
  document: Document,
  { stateful, proveLabel, frame }: Pick<Reading, 'stateful' | 'proveLabel' | 'frame'>,
): PaintedPage {
  const { documentElement } = document
  const root = createLayer(0)
  const reading = { root, frame, stateful, proveLabel, range: document.createRange(), elements: 0 }
  readElement(documentElement, { layer: root, clip: frame, placedClip: frame, opacity: 1 }, reading)
  const { backgroundColor } = getComputedStyle(documentElement)
  const ground =
    isSeenThrough(backgroundColor) && document.body !== null
      ? getComputedStyle(document.body).backgroundColor
      : backgroundColor
  return { frame, ground, layer: root }
}

function readElement(element: Element, place: Place, reading: Reading): void {
  const { localName } = element
  if (unseen.has(localName) || localName === hostName || localName === farewellName) return
  if ((reading.elements += 1) > elementsAtMost) return
  const style = getComputedStyle(element)
  const opacity = place.opacity * Number(style.opacity)
  if (style.display === 'none' || opacity < 0.02) return
  if (style.display === 'contents') {
    for (const child of listChildren(element)) readNode(child, style, place, reading)
    return
  }
  const rect = element.getBoundingClientRect()
  const isTop = element.matches(':modal, :popover-open')
  const outer =
    isTop || style.position === 'fixed'
      ? reading.frame
      : style.position === 'absolute'
        ? place.placedClip
        : place.clip
  const z = isTop ? Number.POSITIVE_INFINITY : findOrder(style)
  const layer = z === undefined ? place.layer : createLayer(z)
  if (z !== undefined) (isTop ? reading.root : place.layer).layers.push(layer)
  const into = z === undefined ? layer.painted : layer.ground
  const isSeen = style.visibility === 'visible'
  if (covered.has(localName) || reading.stateful.has(element)) {
    if (isSeen) into.push({ kind: 'cover', rect, clip: outer, opacity })
    return
  }
  if (isSeen) into.push(...paintSurface(style, { rect, clip: outer, opacity }, isTextField(element)))
  // What is in a field is never looked at.
  if (findKind(element) === 'field') return
  if (isInputButton(element)) readButton(element, style, { layer, clip: outer, opacity }, reading)
  const clip = style.overflowX === 'visible' ? outer : intersect(outer, rect)
  const isPlaced = style.position !== 'static' || style.transform !== 'none'
  const inside = { layer, clip, placedClip: isPlaced ? clip : place.placedClip, opacity }
  for (const child of listChildren(element)) readNode(child, style, inside, reading)
}

function readNode(node: Node, around: CSSStyleDeclaration, place: Place, reading: Reading): void {
  if (node instanceof Element) readElement(node, place, reading)
  else if (node instanceof Text && around.visibility === 'visible' && saysSomething.test(node.data))
    readText(node, around, place, reading)
}

function readText(
  node: Text,
  style: CSSStyleDeclaration,
  { layer, clip, opacity }: Place,
  { range, proveLabel }: Reading,
): void {
  const text = { kind: 'text', ...readFont(style), clip, opacity } as const
  const { parentElement } = node
  const isProven = parentElement !== null && proveLabel(node.data, parentElement)
  if (!isProven) layer.painted.push(...readRects(node, range).map((rect) => ({ ...text, rect })))
  else {
    const isUpper = style.textTransform === 'uppercase'
    for (const { text: said, rect } of readLines(node, range))
      layer.painted.push({ ...text, rect, label: isUpper ? said.toLocaleUpperCase() : said })
  }
}

// What it says is no text of the page.
function readButton(
  button: HTMLInputElement,
  style: CSSStyleDeclaration,
  { layer, clip, opacity }: Pick<Place, 'layer' | 'clip' | 'opacity'>,
  { proveLabel }: Reading,
): void {
  const { left, top, right, bottom } = button.getBoundingClientRect()
  const [before, behind] = [Number.parseFloat(style.paddingLeft), Number.parseFloat(style.paddingRight)]
  const rect = { top, bottom, left: left + before, right: right - behind }
  const label = proveLabel(button.value, button) ? button.value : undefined
  layer.painted.push({ kind: 'text', ...readFont(style), rect, clip, opacity, label })
}

function readFont({ color, fontSize, fontWeight }: CSSStyleDeclaration): {
  readonly ink: string
  readonly size: number
  readonly isBold: boolean
} {
  return { ink: color, size: Number.parseFloat(fontSize), isBold: Number(fontWeight) >= 600 }
}

/** The children that are drawn: those of the shadow tree where there is one, and what was put into its slots. */
function listChildren(element: Element): readonly Node[] {
  const shadow = findShadowRoot(element)
  if (shadow !== undefined) return [...shadow.childNodes]
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return [...element.childNodes]
}

/** The z of the layer that an element makes; undefined where it makes none. */
function findOrder(style: CSSStyleDeclaration): number | undefined {
  if (style.position !== 'static') return Number.parseInt(style.zIndex, 10) || 0
  return style.opacity !== '1' || style.transform !== 'none' || style.filter !== 'none' ? 0 : undefined
}

function isTextField(element: Element): boolean {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}

function createLayer(z: number): Layer {
  return { z, ground: [], painted: [], layers: [] }
}
