// What the story runs beside the page, in a world that no page can see: it remembers elements with the product's own
// code, and judges its pointers. Bundled into one script that sets one global.
import { describeElement } from '../../../src/content/anchoring/describe.ts'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { hostName } from '../../../src/content/overlay/host-name.ts'
import { elementsOf } from '../../../src/content/sites/elements.ts'
import { readPageKey, requireAdapter } from '../../../src/content/sites/registry.ts'
import type { Anchor } from '../../../src/core/anchor.ts'
import type { PageKey } from '../../../src/core/page-key.ts'
import { readBeacons } from '../support/pointers/beacons.ts'
import { judge, type Finding } from '../support/pointers/judge.ts'
import type { Oracle } from '../support/pointers/oracle.ts'
import { isShown, pageView } from '../support/pointers/view.ts'

type Oracles = Readonly<Record<string, Oracle>>

/** For how many frames neither page nor pointers change before they are at rest, and how many are waited at most. */
const quietFrames = 30
const framesAtMost = 600

/** The anchors of the targets that are shown, as the product remembers what is picked. */
export function capture(oracles: Oracles, locale: string): Record<string, Anchor> {
  const elements = elementsOf(requireAdapter(new URL(location.href), document).product)
  const page = readPage(document, elements)
  const { fieldAttributes } = elements
  return Object.fromEntries(
    Object.entries(oracles).flatMap(([key, oracle]) => {
      const element = ask(oracle)
      return element === undefined ? [] : [[key, describeElement(element, page, { locale, fieldAttributes })]]
    }),
  )
}

/** What is to be said of every target once page and pointers have come to rest. */
export async function check(root: ShadowRoot | undefined, oracles: Oracles): Promise<readonly Finding[]> {
  let quiet = 0
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !(target instanceof Element) || target.localName !== hostName)) quiet = 0
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  let known = ''
  let findings: Finding[] = []
  for (let frame = 0; quiet < quietFrames && frame < framesAtMost; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    findings = look(root, oracles)
    const now = JSON.stringify(findings)
    quiet = now === known ? quiet + 1 : 0
    known = now
  }
  observer.disconnect()
  return findings
}

function look(root: ShadowRoot | undefined, oracles: Oracles): Finding[] {
  const found = root === undefined ? [] : readBeacons(root, new Set(Object.keys(oracles)))
  const beacons = new Map(found.map((one) => [one.key, one]))
  return Object.entries(oracles).map(([key, oracle]) => judge(key, ask(oracle), beacons.get(key)))
}

function ask(oracle: Oracle): Element | undefined {
  const element = oracle(pageView) ?? undefined
  return element !== undefined && isShown(element) ? element : undefined
}

/** The page key that the product reads of this page. */
export function readKey(): PageKey {
  const url = new URL(location.href)
  return readPageKey(requireAdapter(url, document), url, document)
}

/** Scrolls to what the oracle means, as a person does who looks for it. */
export function scrollToward(oracles: Oracles, key: string): void {
  const oracle = oracles[key]
  if (oracle !== undefined) ask(oracle)?.scrollIntoView({ block: 'center', behavior: 'instant' })
}

/** Scrolls whatever of the page can be scrolled, to this far from its top. */
export function scrollTo(top: number): void {
  const boxes = pageView
    .all('body *')
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 50)
  const scrollable = boxes.filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
  for (const box of [document.scrollingElement, ...scrollable]) box?.scrollTo({ top, behavior: 'instant' })
}
