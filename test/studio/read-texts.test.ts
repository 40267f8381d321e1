import '../support/in-extension.ts'
import { expect, it } from 'vitest'
import { spokenLanguages } from '../../src/studio/read-texts.ts'
import { translations } from '../support/texts.ts'

it('knows every language that the extension speaks', () => {
  expect(spokenLanguages.toSorted()).toEqual(Object.keys(translations).toSorted())
})
