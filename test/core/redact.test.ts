import { expect, it } from 'vitest'
import { redact } from '../../src/core/redact.ts'

it.each([
  ['where do I log a call?', 'where do I log a call?'],
  ['mail to jane.doe@acme-corp.co.uk bounced', 'mail to [mail] bounced'],
  ['call +44 (0)20 7946 0123 please', 'call [number] please'],
  ['see https://crm.example.com/contacts/17?x=1 there', 'see [link] there'],
  ['record 0015g00000XyZabAAB is gone', 'record [id] is gone'],
  ['id 550e8400-e29b-41d4-a716-446655440000', 'id [id]'],
  ['pay DE89 3704 0044 0532 0130 00 now', 'pay [account] now'],
  ['appelez le 01\u00a023\u00a045\u00a067\u00a089', 'appelez le [number]'],
  ['call 030–1234567', 'call [number]'],
  ['اتصل ٠١٢٣٤٥٦٧٨٩', 'اتصل [number]'],
  ['open crm.example.com/contacts/17', 'open [link]'],
  ['I have 3 deals and 2025 contacts', 'I have 3 deals and 2025 contacts'],
])('keeps of %j: %j', (typed, stored) => {
  expect(redact(typed)).toBe(stored)
})
