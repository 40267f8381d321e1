import { describe, expect, it } from 'vitest'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { toToken } from '../../../src/core/anchoring/tokens.ts'
import { aHeading, look } from '../../support/build-facts.ts'
import { aContactPage, inFrench, withBefore, without } from '../../support/crm-page.ts'

type Facts = ElementFacts<string>

/** The same in French and in another design. */
const redesigned = (page: readonly Facts[] = aContactPage(inFrench)): Facts[] =>
  page.map((facts) => ({
    ...facts,
    path: 'section>article>main>body>html',
    form: toToken(`${facts.form} anew`),
  }))

const find = (target: string, now: readonly Facts[], before = aContactPage()): string | undefined => {
  const resolution = look(target, before, redesigned(now))
  return resolution.kind === 'found' ? resolution.target : undefined
}

describe('a heading, in another language and another design', () => {
  it.each(['personal details', 'address', 'preferences', 'finish'])(
    'is found over what the CRM calls as it did: %s',
    (heading) => {
      expect(find(heading, aContactPage(inFrench))).toBe(heading)
    },
  )

  it('is not found over what the CRM never called anything', () => {
    expect(find('tools', aContactPage(inFrench))).toBeUndefined()
  })

  it.each(['address', 'preferences'])(
    'is not found where it is gone and its section stays: %s',
    (heading) => {
      expect(find(heading, without(heading, aContactPage(inFrench)))).toBeUndefined()
    },
  )

  it('is not found where what it stood over is gone, or called otherwise', () => {
    const page = aContactPage(inFrench)
    expect(find('address', without('street', page))).toBeUndefined()
    const renamed = page.map((facts) =>
      facts.target === 'street' ? { ...facts, marks: ['name=way'], markToken: toToken('name=way') } : facts,
    )
    expect(find('address', renamed)).toBeUndefined()
  })

  it('is not the heading over it, where one stood over the other', () => {
    const over = aHeading('where', { target: 'where' })
    const before = withBefore('address', over, aContactPage())
    const now = withBefore(
      'address',
      { ...over, textToken: toToken('où'), name: 'où' },
      aContactPage(inFrench),
    )
    expect(find('address', without('address', now), before)).toBeUndefined()
    expect(find('address', now, before)).toBeUndefined()
  })
})
