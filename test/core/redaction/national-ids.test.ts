import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, it } from 'vitest'
import { numericIds, writtenIds } from '../../../src/core/redaction/national-ids.ts'
import { isSalesforceId } from '../../../src/core/redaction/record-ids.ts'

const rules = [...numericIds, ...writtenIds]

function isValid(name: string, compact: string): boolean {
  const rule = rules.find((rule) => rule.name === name)
  if (rule === undefined) throw new Error(`no rule is called ${name}`)
  return new RegExp(`^${rule.pattern}$`, 'u').test(compact) && rule.isValid(compact)
}

describe('with a published validator as the judge', () => {
  it.each([
    ['PL PESEL', 'PL', 'pesel', 11],
    ['PL NIP', 'PL', 'nip', 10],
    ['NL BSN', 'NL', 'bsn', 9],
    ['BR CPF', 'BR', 'cpf', 11],
    ['BR CNPJ', 'BR', 'cnpj', 14],
    ['DE Steuer-Identifikationsnummer', 'DE', 'idnr', 11],
  ])('takes every number that is right for a %s', (name, country, number, length) => {
    const judge = stdnum[country]?.[number]
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
    let right = 0
    fc.assert(
      fc.property(digits, (candidate) => {
        if (judge?.validate(candidate).isValid !== true) return
        right += 1
        expect(isValid(name, candidate)).toBe(true)
      }),
      { numRuns: 20_000, seed: 6 },
    )
    expect(right).toBeGreaterThan(3)
  })

  it.each([
    ['ES DNI, NIE', 'ES', 'dni', '99999999'],
    ['ES DNI, NIE', 'ES', 'nie', 'Y1234567'],
  ])('takes for a %s one control letter of all', (name, country, number, body) => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const right = letters.filter((letter) => stdnum[country]?.[number]?.validate(body + letter).isValid)
    expect(right).toHaveLength(1)
    expect(letters.filter((letter) => isValid(name, body + letter))).toEqual(right)
  })
})

it.each([
  ['IT codice fiscale', 'RSSMRA85T10A562S', true],
  ['IT codice fiscale', 'RSSMRA85T10A562T', false],
  ['FR NIR', '295109912611193', true],
  ['FR NIR', '295109912611194', false],
  ['GB NHS number', '9434765919', true],
  ['GB NHS number', '9434765918', false],
  ['JP My Number', '123456789018', true],
  ['JP My Number', '123456789012', false],
  ['DE Rentenversicherungsnummer', '65170839J003', true],
  ['DE Rentenversicherungsnummer', '65170839J004', false],
  ['DE Personalausweis', 'T220001293', true],
  ['DE Personalausweis', 'T220001294', false],
  ['PL dowód osobisty', 'ABS123457', false],
  ['PL dowód osobisty', 'ABA300000', true],
  ['AE Emirates ID', '784198012345676', false],
])('judges a %s: %s is right is %j', (name, compact, expected) => {
  expect(isValid(name, compact)).toBe(expected)
})

it.each([
  ['0015g00000XyZabAAB', false],
  ['001D000000IqhSLIAZ', true],
  ['001D000000IqhSLIAA', false],
  ['001D000000IqhSL', false],
])('takes the last three characters of %s for those of a record of Salesforce: %j', (word, expected) => {
  expect(isSalesforceId(word)).toBe(expected)
})
