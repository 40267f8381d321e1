import { findComposedParent } from '../../../test/e2e/support/pointers/composed-order.ts'

/** The elements that Similo looks at. */
export const similoTags =
  'input, textarea, button, select, a, h1, h2, h3, h4, h5, li, span, div, p, th, tr, td, label, svg'

/** What Similo compares; an empty string where the element does not have it. All text is in small letters. */
export interface SimiloFacts {
  readonly tag: string
  readonly className: string
  readonly name: string
  readonly id: string
  readonly href: string
  readonly alt: string
  readonly xpath: string
  /** Like `xpath`, from the nearest ancestor with an id. */
  readonly idXpath: string
  readonly isButton: 'yes' | 'no'
  readonly x: number
  readonly y: number
  readonly area: number
  /** Width in percent of the height. */
  readonly shape: number
  readonly visibleText: string
  /** The words of the elements around it. */
  readonly neighborText: string
}

interface Own {
  readonly box: DOMRect
  readonly facts: Omit<SimiloFacts, 'neighborText'>
}

/** Around an element of at most this size, this far, elements of at most this height are neighbors. All in px. */
const neighborhood = { widthAtMost: 600, heightAtMost: 100, distance: 50 }

/** The facts of the elements, each with the others as its neighbors. */
export function readSimiloFacts(elements: readonly Element[]): SimiloFacts[] {
  const owns = elements.map(readOwn)
  return owns.map((own) => Object.assign({ neighborText: readNeighborText(own, owns) }, own.facts))
}

function readOwn(element: Element): Own {
  const box = element.getBoundingClientRect()
  const attribute = (name: string): string => (element.getAttribute(name) ?? '').trim().toLowerCase()
  const [width, height] = [Math.trunc(box.width), Math.trunc(box.height)]
  return {
    box,
    facts: {
      tag: element.localName,
      className: attribute('class'),
      name: attribute('name'),
      id: attribute('id'),
      href: attribute('href'),
      alt: attribute('alt'),
      xpath: xpathOf(element),
      idXpath: xpathOf(element, (ancestor) => ancestor.id !== ''),
      isButton: isButton(element) ? 'yes' : 'no',
      x: Math.trunc(box.x),
      y: Math.trunc(box.y),
      area: width * height,
      shape: height === 0 ? 0 : Math.trunc((width * 100) / height),
      visibleText: readVisibleText(element, attribute('placeholder')),
    },
  }
}

function isButton(element: Element): boolean {
  if (element.localName === 'a') return (element.getAttribute('class') ?? '').includes('btn')
  return element.matches('button, input[type=button], input[type=submit], input[type=reset]')
}

// A text of one line with 3 to 50 characters, else the value, else the placeholder.
function readVisibleText(element: Element, placeholder: string): string {
  const text = element.textContent.trim()
  if (text.length >= 3 && text.length <= 50 && !/[\n\t]/.test(text)) return text.toLowerCase()
  const value =
    'value' in element && typeof element.value === 'string' ? element.value.trim().toLowerCase() : ''
  return value === '' ? placeholder : value
}

function readNeighborText(own: Own, all: readonly Own[]): string {
  const { widthAtMost, heightAtMost, distance } = neighborhood
  if (own.box.width > widthAtMost || own.box.height > heightAtMost) return ''
  const words = new Set<string>()
  for (const other of all) {
    const { visibleText } = other.facts
    if (other === own || visibleText === '' || other.box.height > heightAtMost) continue
    if (!isWithin(own.box, other.box, distance)) continue
    for (const word of visibleText.split(/\s+/)) words.add(word)
  }
  return [...words].join(' ')
}

function isWithin(one: DOMRect, other: DOMRect, distance: number): boolean {
  return (
    other.left < one.right + distance &&
    other.right > one.left - distance &&
    other.top < one.bottom + distance &&
    other.bottom > one.top - distance
  )
}

function xpathOf(element: Element, isTop: (ancestor: Element) => boolean = () => false): string {
  const steps: string[] = []
  for (let at: Element | undefined = element; at !== undefined; at = findComposedParent(at)) {
    if (isTop(at)) return `//*[@id='${at.id.toLowerCase()}']${steps.join('')}`
    const { localName } = at
    const twins = [...(at.parentNode?.children ?? [])].filter((sibling) => sibling.localName === localName)
    steps.unshift(`/${localName}[${twins.indexOf(at) + 1}]`)
  }
  return steps.join('')
}
