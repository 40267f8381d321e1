import { describe, expect, it } from 'vitest'
import { aThursdayAtTen } from '../support/build-circumstances.ts'
import { aWording } from '../support/build-wording.ts'
import { translateBy } from '../../src/ui/translate.ts'
import { translations } from '../support/texts.ts'

const hour = 3_600_000

describe('the wording', () => {
  it.each<[number, string]>([
    [aThursdayAtTen + 5 * 60_000, 'in 5 minutes'],
    [aThursdayAtTen + 3 * hour, 'in 3 hours'],
    [aThursdayAtTen + 15 * hour, 'tomorrow'],
    [aThursdayAtTen + 5 * 24 * hour, 'in 5 days'],
    [aThursdayAtTen - 24 * hour, 'yesterday'],
  ])('says how far off a time is: %#', (ms, said) => {
    expect(aWording().distance(ms)).toBe(said)
  })

  it('counts days by the clocks of the person', () => {
    const halfPastElevenInParis = Date.UTC(2026, 10, 26, 22, 30)
    expect(aWording().distance(halfPastElevenInParis)).toBe('in 14 hours')
    expect(aWording({ timeZone: 'Asia/Tokyo' }).distance(halfPastElevenInParis)).toBe('tomorrow')
  })

  it('writes times as the browser does where it is of the same language', () => {
    expect(aWording({ browserLocale: 'en-US' }).date(aThursdayAtTen)).toBe('November 26')
    expect(aWording({ browserLocale: 'pl' }).date(aThursdayAtTen)).toBe('November 26')
  })

  it('gives a tag back that names no language', () => {
    expect(aWording().language('de-x-formal')).toBe('German')
    expect(aWording().language('zz-9')).toBe('zz-9')
  })
})

describe('a text that goes by a number', () => {
  it('falls back to the form for all others where a language has none of its own', () => {
    const say = translateBy({
      language: { message: 'pl' },
      whyDaysApart_other: { message: 'po $count$', placeholders: { count: { content: '$1' } } },
    })
    expect(aWording({ t: say }).plural('whyDaysApart', 3)).toBe('po 3')
  })

  it.each(Object.entries(translations))('has in %s every form that its whole numbers need', (locale, say) => {
    const rules = new Intl.PluralRules(locale)
    const forms = new Set(Array.from({ length: 1_001 }, (_, count) => rules.select(count)))
    expect([...forms].filter((form) => say(`whyDaysApart_${form}`) === '')).toEqual([])
  })
})
