import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../../src/core/redaction/redact.ts'

it.each([
  // Mail addresses
  ['mail to jane.doe@acme-corp.co.uk bounced', 'mail to [mail] bounced'],
  ["write to o'brien@acme.ie, please.", 'write to [mail], please.'],
  ['jane.doe (at) acme.com wrote', '[mail] wrote'],
  ['ask jane@intranet.', 'ask [mail].'],
  ['ｊａｎｅ＠ａｃｍｅ.co.jp に送る', '[mail] に送る'],
  ['we meet 3 @ 5', 'we meet 3 @ 5'],
  // Links
  ['see https://crm.example.com/contacts/17?x=1 there', 'see [link] there'],
  ['open crm.example.com/contacts/17', 'open [link]'],
  ['(see www.example.com).', '(see [link]).'],
  ['https://crm.example.jp/contacts/17を開く', '[link]を開く'],
  ['what is /contacts/17/show for', 'what is [link] for'],
  ['what does and/or mean on /help', 'what does and/or mean on /help'],
  // Accounts and cards
  ['pay DE89 3704 0044 0532 0130 00 now', 'pay [account] now'],
  ['pay gb29nwbk60161331926819 now', 'pay [account] now'],
  ['pay DE88 3704 0044 0532 0130 00 now', 'pay [account] now'],
  ['card 4111-1111-1111-1111 was refused', 'card [card] was refused'],
  ['card 4111 1111 1111 1112 was refused', 'card [number] was refused'],
  // Ids of records
  ['record 0015g00000XyZabAAB is gone', 'record [id] is gone'],
  ['id 550e8400-e29b-41d4-a716-446655440000', 'id [id]'],
  ['case #00012345 and no. 4711', 'case #[id] and no. [id]'],
  ['Rechnung Nr. 88123 fehlt', 'Rechnung Nr. [id] fehlt'],
  ['where is CAS-01234-X7Y8Z9?', 'where is [id]?'],
  // Phones
  ['call +44 (0)20 7946 0123 please', 'call [phone] please'],
  ['appelez le 01\u00a023\u00a045\u00a067\u00a089', 'appelez le [phone]'],
  ['call 030–1234567', 'call [phone]'],
  ['اتصل ٠١٢٣٤٥٦٧٨٩', 'اتصل [phone]'],
  ['the number 07123 456789 is wrong', 'the number [phone] is wrong'],
  ['call Ms. on 555-0123 ext. 12.', 'call Ms. on [phone].'],
  ['is 84512377 in the list', 'is [number] in the list'],
  // National ids
  ['SSN 123-45-6789 is on file', 'SSN [national id] is on file'],
  ['CPF 529.982.247-25', 'CPF [national id]'],
  ['my DNI is 12345678Z', 'my DNI is [national id]'],
  ['codice RSSMRA85T10A562S', 'codice [national id]'],
  ['Steuer-ID 86 095 742 719', 'Steuer-ID [national id]'],
  // Names behind a form of address
  ['Frau Dr. Huber hat angerufen', 'Frau Dr. [name] hat angerufen'],
  ['ask Mr de Vries about it', 'ask Mr [name] about it'],
  ['田中様の電話', '[name]様の電話'],
])('keeps of %j: %j', (typed, stored) => {
  expect(redact(typed).text).toBe(stored)
})

it.each([
  'where do I log a call?',
  'I have 3 deals and 2025 contacts',
  'what changed in Q3 2026 or 2025/26?',
  'error 500 and ORA-12154 and 0x80040216 and error code -2147220970',
  'version 10.0.19041.1234 or v2.14.3',
  'a quote over 1,250,000.00 USD, 1 250 000 € or R$ 12.500,00',
  'due on 2026-11-29 at 14:30, on 29.11.2026, 11/29/2026, 29.11.26',
  'from 9:00-17:00, 24/7',
  'import 120000 rows, 1250000 rows',
  'お客様の仕様を教えてください',
  'does ISO 27001 or ISO-27001 apply to Model 3?',
  'how do I merge 2 accounts with 15 % discount?',
])('takes nothing out of %j', (typed) => {
  expect(redact(typed)).toEqual({ text: typed, replaced: [] })
})

describe('of every text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '@',
          '.',
          '-',
          ' ',
          '/',
          '+49',
          '030',
          '12',
          'DE89',
          'a',
          'jane',
          'Frau ',
          '#',
          '(',
          '٣',
          '\u200b',
          '様',
          '😀',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  )

  it('says in their order which stretches it replaced, and keeps the rest', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: kept, replaced } = redact(text)
        let from = 0
        let rebuilt = ''
        for (const { start, end, mark } of replaced) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          rebuilt += text.slice(from, start) + mark
          from = end
        }
        expect(rebuilt + text.slice(from)).toBe(kept)
      }),
      { numRuns: 500 },
    )
  })

  it('finds nothing in its own marks', () => {
    const marks = '[mail] [link] [account] [card] [national id] [id] [phone] [number] [name]'
    expect(redact(marks).text).toBe(marks)
  })

  it.each([
    ['a'],
    ['1'],
    ['@'],
    ['a@'],
    ['a.'],
    ['a-'],
    ['1 '],
    ['1.'],
    ['+1'],
    ['(1)'],
    ['DE'],
    ['DE89 '],
    ['/1'],
    ['#1'],
    ['A '],
    ['Frau A'],
    ['田'],
    ['x1'],
    ['Sr. de la '],
    ['no. '],
    ['1,111'],
    ['tel '],
    ['http://'],
    ['ل'],
    ['-1-'],
  ])('takes a time in proportion to the length of %j, repeated', (part) => {
    const text = part.repeat(Math.ceil(60_000 / part.length))
    const before = process.cpuUsage()
    redact(text, { names: ['Aa Aa Aa', '田田', part.repeat(20)] })
    const { user, system } = process.cpuUsage(before)
    // What grows with the square of the length takes minutes here. In the processor's time: others may have it, too.
    expect((user + system) / 1_000).toBeLessThan(5_000)
  })
})
