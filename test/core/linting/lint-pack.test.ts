import { expect, it } from 'vitest'
import type { Item } from '../../../src/core/item.ts'
import { lintPack } from '../../../src/core/linting/lint-pack.ts'
import type { Pack } from '../../../src/core/pack.ts'
import { aPack, aTip } from '../../support/build-circumstances.ts'
import { anEdition, aStep } from '../../support/build-walkthrough.ts'

function ofSteps(count: number): ReturnType<typeof lintPack> {
  const { walkthrough } = anEdition(Array.from({ length: count }, (_, index) => aStep(`s${index}`)))
  return lintPack(aPack({ items: [walkthrough] }))
}

it('warns of a walkthrough of more than seven steps', () => {
  expect(ofSteps(7)).toEqual([])
  expect(ofSteps(8)).toEqual([{ code: 'walkthrough-too-long', itemId: 'w', steps: 8, stepsAtMost: 7 }])
})

it('names a language of the pack that an item lacks', () => {
  const pack = aPack({ title: { en: 'Pack', fr: 'Paquet' }, items: [aGoodTip()] })
  expect(lintPack(pack)).toEqual([{ code: 'language-missing', itemId: 'tip', locale: 'fr' }])
})

it('warns of a colour of the organisation that cannot be read on light ground, and says what is shown', () => {
  const look = (colour: string): ReturnType<typeof lintPack> =>
    lintPack(aPack({ look: { organisation: 'Example', colour } }))
  expect(look('#0B6B62')).toEqual([])
  expect(look('#ffcc00')).toEqual([
    {
      code: 'colour-adjusted',
      colour: '#ffcc00',
      shownAs: expect.stringMatching(/^#[0-9a-f]{6}$/) as string,
      contrast: expect.closeTo(1.4, 1) as number,
      contrastAtLeast: 4.5,
    },
  ])
})

/** A tip of which the linter has nothing to say. */
const aGoodTip = (change: Parameters<typeof aTip>[0] = {}): Item =>
  aTip({ benefit: { en: 'Faster' }, ...change })

const codesOf = (item: Item, more: Partial<Pack> = {}): unknown[] =>
  lintPack(aPack({ items: [item], ...more })).map(({ code, ...facts }) => [code, facts])

it('misses the benefit of a tip', () => {
  expect(codesOf(aTip())).toEqual([['benefit-missing', { itemId: 'tip' }]])
  expect(codesOf(aGoodTip())).toEqual([])
})

it('names words that people outside of the project do not know, the pack’s own too', () => {
  const item = aGoodTip({ text: { en: 'Leverage the **API** of this instancehood and the FOO-BAR.' } })
  expect(codesOf(item, { jargon: { en: ['foo-bar', 'hood'], de: ['this'] } })).toEqual([
    ['jargon', { itemId: 'tip', locale: 'en', words: ['API', 'leverage', 'foo-bar'] }],
  ])
})

it('says how many years of school an English text asks for, where it is long enough to tell', () => {
  const easy =
    'Press the button. Then write the name of the firm. Save it. You can see it in the list. '.repeat(2)
  const hard =
    'Notwithstanding organizational considerations regarding the aforementioned opportunity qualification methodology, ' +
    'representatives participating in collaborative account administration are expected to continuously document ' +
    'communication preferences, contractual obligations, and individual responsibilities throughout the implementation.'
  expect(codesOf(aGoodTip({ text: { en: easy } }))).toEqual([])
  expect(codesOf(aGoodTip({ text: { en: hard } }))).toMatchObject([
    ['hard-to-read', { locale: 'en', yearsAtMost: 9 }],
  ])
  expect(codesOf(aGoodTip({ text: { en: hard.slice(0, 100) } }))).toEqual([])
})

it('names words for a picture that say nothing of it, and one that lacks a language', () => {
  const media = (alt: Record<string, string>): Item =>
    aGoodTip({ media: [{ kind: 'image', url: 'https://a.example/a.png', alt }] })
  expect(codesOf(media({ en: 'IMG_2031.png' }))).toEqual([
    ['alt-says-nothing', { itemId: 'tip', locale: 'en', alt: 'IMG_2031.png' }],
  ])
  expect(codesOf(media({ en: 'The list with the button at its top' }))).toEqual([])
  const french = { title: { en: 'T', fr: 'T' }, text: { en: 'x', fr: 'x' }, benefit: { en: 'B', fr: 'B' } }
  const pictured = aGoodTip({
    ...french,
    media: [{ kind: 'image', url: 'https://a.example/a.png', alt: { en: 'The list' } }],
  })
  expect(codesOf(pictured, { title: { en: 'Pack', fr: 'Paquet' } })).toEqual([
    ['language-missing', { itemId: 'tip', locale: 'fr' }],
  ])
})

it('names a way that leads to a step of a page where nobody is then', () => {
  const list = { object: 'contacts', view: 'list' } as const
  const edit = { object: 'contacts', view: 'edit' } as const
  const steps = [
    aStep('a', { advance: { on: 'page', page: list }, branches: [{ on: 'page', page: list, to: 'c' }] }),
    aStep('b', { page: list }),
    aStep('c', { page: edit }),
  ]
  const { walkthrough } = anEdition(steps)
  expect(codesOf(walkthrough)).toEqual([['dead-end', { itemId: 'w', stepId: 'a', to: 'c' }]])
})

it('names a linked resource that the pack does not have, of a step too', () => {
  const resources = [{ id: 'call', title: { en: 'Call' }, text: { en: 'Call.' } }]
  expect(codesOf(aGoodTip({ resources: ['call'] }), { resources })).toEqual([])
  expect(codesOf(aGoodTip({ resources: ['call', 'gone'] }), { resources })).toEqual([
    ['linked-gone', { itemId: 'tip', resourceId: 'gone' }],
  ])
  const { walkthrough } = anEdition([aStep('s', { resources: ['lost'] })])
  expect(codesOf(walkthrough, { resources })).toEqual([['linked-gone', { itemId: 'w', resourceId: 'lost' }]])
})

it('says that a tooltip shows no linked resources', () => {
  const resources = [{ id: 'call', title: { en: 'Call' }, text: { en: 'Call.' } }]
  expect(codesOf(aGoodTip({ resources: ['call'], shownAs: 'tooltip' }), { resources })).toEqual([
    ['linked-unseen', { itemId: 'tip' }],
  ])
})
