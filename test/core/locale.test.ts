import { expect, it } from 'vitest'
import { findLocale, findTag, localize } from '../../src/core/locale.ts'

it.each([
  [['en', 'fr'], 'fr-CA', 'en', 'fr'],
  [['en', 'pt-BR'], 'pt-PT', 'en', 'pt-BR'],
  [['en', 'zh-Hant'], 'zh-Hant-TW', 'en', 'zh-Hant'],
  [['en', 'fr'], 'FR_ca', 'en', 'fr'],
  [['en', 'fr'], 'ja', 'en', 'en'],
  [['fr'], 'ja', 'en', undefined],
  [['de', 'de-x-formal'], 'de-AT-x-formal', 'en', 'de-x-formal'],
  [['pt-BR', 'pt-x-formal'], 'pt-BR-x-formal', 'en', 'pt-BR'],
  [['de', 'de-x-formal'], 'de', 'en', 'de'],
])('of %j, someone who wants %s (else %s) gets %s', (available, wanted, fallback, expected) => {
  expect(findLocale(available, wanted, fallback)).toBe(expected)
})

it('gives a text in some language rather than none', () => {
  expect(localize({ fr: 'Bonjour' }, 'ja', 'en')).toBe('Bonjour')
})

it('tells in which language it gives a text', () => {
  expect(findTag({ en: 'Hello', fr: 'Bonjour' }, 'fr-CA', 'en')).toBe('fr')
  expect(findTag({ en: 'Hello', fr: 'Bonjour' }, 'ja', 'en')).toBe('en')
  expect(findTag({ fr: 'Bonjour' }, 'ja', 'en')).toBe('fr')
  expect(findTag({}, 'ja', 'en')).toBeUndefined()
})
