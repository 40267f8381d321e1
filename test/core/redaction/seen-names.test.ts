import { expect, it } from 'vitest'
import { redact } from '../../../src/core/redaction/redact.ts'
import { redactSeenNames } from '../../../src/core/redaction/redact-seen-names.ts'

const seen = {
  names: [
    'Acme Industries GmbH',
    'Maria van der Meer',
    'Jan Kowalski',
    'José Núñez',
    '古谷 あゆみ',
    'محمد البشيري',
    'Opportunity for Blue Harbor',
    'New Contact',
    'Blue Pipeline Ltd',
    'Pipeline',
  ],
  words: ['Pipeline', 'Blue'],
}

it.each([
  // Whole, in any spelling
  ['where is Acme Industries GmbH?', 'where is [name]?'],
  ['where is acme industries gmbh?', 'where is [name]?'],
  ['call jose nunez back', 'call [name] back'],
  ['call Jose\u0301 Nu\u0301n\u0303ez back', 'call [name] back'],
  // In part
  ["Acme Industries' deals", "[name]' deals"],
  ['ask Meer, or van der Meer', 'ask [name], or [name]'],
  ['merge acme with the other', 'merge [name] with the other'],
  // With the endings of other cases
  ['Schreiben an Kowalskis Firma', 'Schreiben an [name] Firma'],
  ['nie widzę szans Kowalskiego', 'nie widzę szans [name]'],
  // Without blanks
  ['古谷様の商談', '[name]様の商談'],
  ['古谷あゆみの商談', '[name]の商談'],
  ['صفقات محمد البشيري', 'صفقات [name]'],
  // An ordinary word is no name, nor is one that the CRM has on the page
  ['how do I make a new contact or an opportunity?', 'how do I make a new contact or an opportunity?'],
  ['the blue pipeline', 'the blue pipeline'],
  // But a word of a label is part of a name where the name stands around it
  ['who owns Blue Harbor', 'who owns [name]'],
  ['where is Blue Pipeline Ltd?', 'where is [name]?'],
])('keeps of %j: %j', (typed, kept) => {
  expect(redactSeenNames(typed, seen).text).toBe(kept)
  expect(redact(typed, seen).text).toBe(kept)
})

it('takes a name out of the page’s words alone, but a mail address whole', () => {
  expect(redactSeenNames('Acme Industries GmbH, info@acme.com, 030 1234567', seen).text).toBe(
    '[name], [mail], 030 1234567',
  )
  expect(redact('Acme Industries GmbH, info@acme.com', seen).text).toBe('[name], [mail]')
})

it('says where in the original a name with accents and marks stood', () => {
  const text = 'x Jose\u0301 Nu\u0301n\u0303ez y'
  const { replaced } = redact(text, seen)
  expect(replaced.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['name', 'Jose\u0301 Nu\u0301n\u0303ez'],
  ])
})
