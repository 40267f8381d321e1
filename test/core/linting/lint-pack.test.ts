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
