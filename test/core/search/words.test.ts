import { describe, expect, it } from 'vitest'
import { splitWords } from '../../../src/core/search/words.ts'

describe('the words of a text', () => {
  it.each([
    ['Where do I log a call?', ['where', 'do', 'i', 'log', 'a', 'call']],
    ['Größe, Straße', ['grosse', 'strasse']],
    ['L’élève', ['l', 'eleve']],
    ['e-mail 2026', ['e', 'mail', '2026']],
    ['連絡先を追加', ['連絡', '絡先', '先を', 'を追', '追加']],
    ['CRM連絡', ['crm', '連絡']],
    ['  ?!', []],
  ])('%j are %j', (text, words) => {
    expect(splitWords(text)).toEqual(words)
  })
})
