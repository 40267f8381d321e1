import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../../src/core/anchor.ts'
import { judge, judgeAll } from '../../../src/core/anchoring/judge.ts'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aHeading, anAnchorOf, anElement, aPage } from '../../support/build-facts.ts'
import { aContactPage, aReportPage, inFrench, without } from '../../support/crm-page.ts'

const contact = aContactPage()
const contactInFrench = aContactPage(inFrench)
const everyTarget = contact.map(({ target }) => target)
const anchors = everyTarget.map((target) => anAnchorOf(target, contact))

/** Of each anchor what it was found to mean on the page, by the element it was picked from. */
function findAll(page: readonly ElementFacts<string>[]): ReadonlyMap<string, string> {
  const resolutions = judgeAll(anchors, aPage(page))
  return new Map(
    resolutions.flatMap((resolution, at) =>
      resolution.kind === 'found' ? [[everyTarget[at] ?? '', resolution.target]] : [],
    ),
  )
}

const areRight = (found: ReadonlyMap<string, string>): boolean =>
  [...found].every(([picked, target]) => picked === target)

describe('judging all anchors of a page together', () => {
  it('answers in their order, also for one that was written by hand', () => {
    const byHand: Anchor = { role: 'button', names: { en: 'Merge' } }
    const [first, second] = judgeAll([byHand, anAnchorOf('save', contact)], aPage(contact))
    expect(first).toMatchObject({ kind: 'found', target: 'merge' })
    expect(second).toMatchObject({ kind: 'found', target: 'save' })
  })

  it.each([
    ['in the same page', contact],
    ['in another language', contactInFrench],
  ])('finds at least what each finds alone %s, and nothing else', (_where, page) => {
    const alone = anchors.filter((anchor) => judge(anchor, aPage(page)).kind === 'found')
    const found = findAll(page)
    expect(found.size).toBeGreaterThanOrEqual(alone.length)
    expect(areRight(found)).toBe(true)
  })

  it.each(everyTarget)('points at nothing for %s where it was removed in another language', (target) => {
    const found = findAll(without(target, contactInFrench))
    expect(found.has(target)).toBe(false)
    expect(areRight(found)).toBe(true)
  })

  it('points at nothing of another page but at what is on every page', () => {
    const found = findAll(aReportPage())
    const frame = contact.filter(({ landmark }) => landmark === 'nav').map(({ target }) => target)
    expect([...found.keys()]).toEqual(frame)
    expect(areRight(found)).toBe(true)
  })
})

describe('judging sections that are built alike', () => {
  const fields = ['first line', 'second line', 'city or town', 'postal code', 'country name', 'phone number']
  const section = (name: string): ElementFacts<string>[] => [
    aHeading(`${name} address`),
    ...fields.map((field) =>
      anElement({ name: `${name} ${field}`, kind: 'field', role: 'textbox', tag: 'input' }),
    ),
    anElement({ target: `${name} map`, icon: 'map', name: '' }),
  ]
  const lay = (...names: string[]): ElementFacts<string>[] => [...contact, ...names.flatMap(section)]
  const staying = ['billing', 'shipping', 'legal']
  const before = lay(...staying, 'branch', 'guest', 'press')
  const picked = before.map(({ target }) => target).filter((target) => !everyTarget.includes(target))

  const point = (page: readonly ElementFacts<string>[], isTogether: boolean): readonly string[] => {
    const all = picked.map((target) => anAnchorOf(target, before))
    const resolutions = isTogether ? judgeAll(all, aPage(page)) : all.map((one) => judge(one, aPage(page)))
    return resolutions.flatMap((resolution, at) =>
      resolution.kind === 'found' ? [`${picked[at]} at ${resolution.target}`] : [],
    )
  }

  it.each([
    ['together', true],
    ['alone', false],
  ])('finds none of those that are gone in one that stayed, each %s', (_how, isTogether) => {
    const here = picked.filter((target) => staying.some((name) => target.startsWith(name)))
    const pointed = point(lay(...staying), isTogether)
    expect(here.map((target) => `${target} at ${target}`)).toEqual(expect.arrayContaining([...pointed]))
    expect(pointed.length).toBeGreaterThan(here.length / 2)
  })
})
