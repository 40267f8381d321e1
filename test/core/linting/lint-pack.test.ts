import { expect, it } from 'vitest'
import { lintPack } from '../../../src/core/linting/lint-pack.ts'
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
  const pack = aPack({ title: { en: 'Pack', fr: 'Paquet' }, items: [aTip()] })
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
