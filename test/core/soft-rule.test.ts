import { expect, it } from 'vitest'
import { breaksRule, type SoftRule } from '../../src/core/soft-rule.ts'

const phone: SoftRule = { kind: 'international-phone' }
const email: SoftRule = { kind: 'email' }
const capitals: SoftRule = { kind: 'not-all-capitals' }
const length: SoftRule = { kind: 'length', atLeast: 2, atMost: 4 }
const future: SoftRule = { kind: 'not-in-the-past' }

it.each<[SoftRule, string, boolean]>([
  [phone, '', false],
  [phone, '   ', false],
  [phone, '+33 4 72 00 00 00', false],
  [phone, '+1 (415) 555-0100', false],
  [phone, '04 72 00 00 00', true],
  [phone, '+33', true],
  [phone, '+0033472000000', true],
  [phone, 'call me', true],
  [email, 'ines@example.com', false],
  [email, 'ines.l+crm@mail.example.co.uk', false],
  [email, 'ines@example', true],
  [email, 'ines@@example.com', true],
  [email, 'ines example.com', true],
  [email, 'ines@.com', true],
  [capitals, 'LAURENT', true],
  [capitals, 'Laurent', false],
  [capitals, 'IBM', false],
  [capitals, '株式会社ラウラン', false],
  [capitals, 'ÉLÉONORE', true],
  [length, 'a', true],
  [length, 'ab', false],
  [length, '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', false],
  [length, 'abcde', true],
  [future, '2026-11-25', true],
  [future, '2026-11-26', false],
  [future, '2026-11-26T08:00', false],
  [future, '25/11/2020', false],
  [email, '@'.repeat(1_000_000), true],
])('%j looks wrong for %j: %s', (rule, value, expected) => {
  expect(breaksRule(rule, value, '2026-11-26')).toBe(expected)
})
