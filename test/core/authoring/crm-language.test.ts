import { describe, expect, it } from 'vitest'
import { findUsualLanguage, judgeLanguage, readAs } from '../../../src/core/authoring/crm-language.ts'
import type { LocalizedText } from '../../../src/core/locale.ts'

const both = { en: 'Save', de: 'Speichern' }

describe('the language that a CRM is in', () => {
  it.each<[string, readonly [LocalizedText, string][], string, boolean, string | undefined]>([
    ['is what it is taken for', [[both, 'SAVE']], 'en', false, undefined],
    ['is another one that is known', [[both, 'Speichern']], 'en', true, 'de'],
    ['is one that is not known', [[{ en: 'Save' }, 'Enregistrer']], 'en', true, undefined],
    ['is told by labels of another language alone', [[{ de: 'Speichern' }, 'Speichern']], 'en', true, 'de'],
    [
      'is not told by one new label of several',
      [
        [both, 'Save'],
        [{ en: 'New' }, 'Add'],
      ],
      'en',
      false,
      undefined,
    ],
    [
      'is not told by what is the same in both',
      [[{ en: 'E-Mail', de: 'E-Mail' }, 'E-mail']],
      'de',
      false,
      undefined,
    ],
    ['is not doubted where nothing is known', [], 'en', false, undefined],
  ])('%s', (_what, labels, locale, isDoubtful, seems) => {
    const read = labels.map(([names, label]) => ({ names, label }))
    expect(judgeLanguage(read, locale)).toEqual({ isDoubtful, seems })
  })

  it('is at first the one that most labels are in', () => {
    const named = (names: LocalizedText): { role: string; names: LocalizedText } => ({
      role: 'button',
      names,
    })
    expect(findUsualLanguage([named({ de: 'A' }), named({ de: 'B', en: 'B' }), { role: 'form' }])).toBe('de')
    expect(findUsualLanguage([{ role: 'form' }])).toBeUndefined()
  })

  it('can be put right for what was read already', () => {
    const anchor = { role: 'button', names: { de: 'Save' } }
    expect(readAs(anchor, 'de', 'en')).toEqual({ role: 'button', names: { en: 'Save' } })
    expect(readAs({ role: 'form' }, 'de', 'en')).toEqual({ role: 'form' })
  })
})
