import { stdnum } from 'stdnum'
import type { Chance } from './chance.ts'
import type { CorpusLocale } from './locales.ts'

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** National ids as their holders write them. Where a published validator knows the rule, it is the judge; not ours. */
export function makeNationalId(locale: CorpusLocale['name'], chance: Chance): string {
  const makers = nationalIds[locale]
  if (makers === undefined) throw new Error(`no national id is known for ${locale}`)
  return chance.pick(makers)(chance)
}

type Make = (chance: Chance) => string

const nationalIds: Readonly<Record<string, readonly Make[]>> = {
  'en-US': [
    (chance) =>
      until(
        () => `${chance.signs(3, digits)}-${chance.signs(2, digits)}-${chance.signs(4, digits)}`,
        'US ssn',
      ),
  ],
  'en-GB': [
    (chance) =>
      grouped(
        chance,
        until(() => `AB${chance.signs(6, digits)}${chance.pick(['A', 'B', 'C', 'D'])}`, 'GB nino'),
        [2, 2, 2, 2, 1],
      ),
    (chance) => grouped(chance, makeNhs(chance), [3, 3, 4]),
  ],
  de: [
    (chance) =>
      grouped(
        chance,
        until(() => chance.signs(11, digits), 'DE idnr'),
        [2, 3, 3, 3],
      ),
    (chance) =>
      grouped(
        chance,
        until(
          () =>
            `${chance.signs(2, digits)}${birthday(chance)}${chance.signs(1, letters)}${chance.signs(3, digits)}`,
          'DE svnr',
        ),
        [2, 6, 1, 3],
      ),
  ],
  fr: [
    (chance) => {
      const body = `${chance.pick(['1', '2'])}${chance.signs(2, digits)}${two(chance.whole(1, 12))}${two(chance.whole(1, 89))}${chance.signs(6, digits)}`
      const key = 97 - Number(BigInt(body) % 97n)
      return grouped(
        chance,
        until(() => `${body}${two(key)}`, 'FR nir'),
        [1, 2, 2, 2, 3, 3, 2],
      )
    },
  ],
  es: [
    (chance) => until(() => `${chance.signs(8, digits)}${chance.signs(1, letters)}`, 'ES dni'),
    (chance) =>
      until(
        () => `${chance.pick(['X', 'Y'])}${chance.signs(7, digits)}${chance.signs(1, letters)}`,
        'ES nie',
      ),
    (chance) =>
      until(() => `${chance.signs(8, digits)}${chance.signs(1, letters)}`, 'ES dni').replace(/(.)$/, '-$1'),
  ],
  it: [
    (chance) =>
      until(
        () =>
          `${chance.signs(6, 'BCDFGLMNPRST')}${chance.signs(2, digits)}${chance.signs(1, 'ABCDEHLMPRST')}${two(chance.whole(1, 28))}H501${chance.signs(1, letters)}`,
        'IT codicefiscale',
      ),
  ],
  nl: [(chance) => until(() => chance.signs(9, digits), 'NL bsn')],
  pl: [(chance) => until(() => `${birthday(chance, 'year first')}${chance.signs(5, digits)}`, 'PL pesel')],
  'pt-BR': [
    (chance) =>
      until(() => chance.signs(11, digits), 'BR cpf').replace(/^(...)(...)(...)(..)$/, '$1.$2.$3-$4'),
    (chance) => until(() => chance.signs(11, digits), 'BR cpf'),
  ],
  ja: [(chance) => grouped(chance, makeMyNumber(chance), [4, 4, 4])],
  ar: [
    (chance) => closeLuhn(`${chance.pick(['1', '2'])}${chance.signs(8, digits)}`),
    makeEgyptian,
    makeEmirati,
  ],
}

/** A payment card's number, in groups or not, by the ranges that the networks publish. */
export function makeCard(chance: Chance): string {
  const [prefix, length, groups] = chance.pick([
    ['4', 16, [4, 4, 4, 4]],
    ['52', 16, [4, 4, 4, 4]],
    ['2221', 16, [4, 4, 4, 4]],
    ['37', 15, [4, 6, 5]],
    ['6011', 16, [4, 4, 4, 4]],
  ] as const)
  return grouped(chance, closeLuhn(`${prefix}${chance.signs(length - 1 - prefix.length, digits)}`), groups, [
    ' ',
    ' ',
    '-',
    '',
  ])
}

/** An IBAN with right check digits, in groups of four or not. */
export function makeIban(country: string, chance: Chance): string {
  const shapes: Readonly<Record<string, () => string>> = {
    DE: () => chance.signs(18, digits),
    GB: () => `NWBK${chance.signs(14, digits)}`,
    FR: () => `${chance.signs(10, digits)}${chance.signs(11, digits + letters)}${chance.signs(2, digits)}`,
    ES: () => chance.signs(20, digits),
    IT: () => `${chance.signs(1, letters)}${chance.signs(10, digits)}${chance.signs(12, digits)}`,
    NL: () => `INGB${chance.signs(10, digits)}`,
    PL: () => chance.signs(24, digits),
    BR: () => `${chance.signs(23, digits)}C${chance.pick(['1', '2'])}`,
    SA: () => `${chance.signs(2, digits)}${chance.signs(18, digits)}`,
  }
  const body = shapes[country]?.()
  if (body === undefined) throw new Error(`no IBAN is known for ${country}`)
  const asNumber = [...`${body}${country}00`].map((sign) => String(Number.parseInt(sign, 36))).join('')
  const iban = `${country}${two(98 - Number(BigInt(asNumber) % 97n))}${body}`
  return chance.pick([iban, iban.replaceAll(/(.{4})(?=.)/g, '$1 '), iban.replaceAll(/(.{4})(?=.)/g, '$1 ')])
}

/** Makes numbers until stdnum, by `country name`, takes one for right. */
function until(make: () => string, rule: string): string {
  const [country = '', name = ''] = rule.split(' ')
  const judge = stdnum[country]?.[name]
  if (judge === undefined) throw new Error(`no rule is called ${rule}`)
  for (let tries = 0; tries < 20_000; tries += 1) {
    const made = make()
    if (judge.validate(made).isValid) return made
  }
  throw new Error('no valid number was made')
}

function grouped(chance: Chance, number: string, groups: readonly number[], signs = [' ', '']): string {
  const sign = chance.pick(signs)
  let from = 0
  return groups.map((length) => number.slice(from, (from += length))).join(sign)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function birthday(chance: Chance, order?: 'year first'): string {
  const [year, month, day] = [chance.signs(2, digits), two(chance.whole(1, 12)), two(chance.whole(1, 28))]
  return order === 'year first' ? `${year}${month}${day}` : `${day}${month}${year}`
}

function closeLuhn(body: string): string {
  const check = [...digits].find((digit) => isLuhnByTextbook(`${body}${digit}`))
  return `${body}${check ?? ''}`
}

// By the textbook, from the right: every second digit doubled.
function isLuhnByTextbook(number: string): boolean {
  let sum = 0
  for (let place = 0; place < number.length; place += 1) {
    const digit = Number(number[number.length - 1 - place])
    sum += place % 2 === 0 ? digit : ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][digit] ?? 0)
  }
  return sum % 10 === 0
}

/** NHS data dictionary: ten digits, weights 10 to 2, modulo 11. */
function makeNhs(chance: Chance): string {
  for (;;) {
    const body = `4${chance.signs(8, digits)}`
    const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
    const check = (11 - (sum % 11)) % 11
    if (check !== 10) return `${body}${check}`
  }
}

/** Ordinance 85 of the Ministry of Internal Affairs, 2014, article 5. */
function makeMyNumber(chance: Chance): string {
  const body = chance.signs(11, digits)
  const sum = [...body]
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index < 6 ? index + 2 : index - 4), 0)
  const rest = sum % 11
  return `${body}${rest <= 1 ? 0 : 11 - rest}`
}

function makeEgyptian(chance: Chance): string {
  return `2${chance.signs(2, digits)}${two(chance.whole(1, 12))}${two(chance.whole(1, 28))}01${chance.signs(5, digits)}`
}

function makeEmirati(chance: Chance): string {
  return closeLuhn(`784${chance.whole(1950, 2005)}${chance.signs(7, digits)}`).replace(
    /^(...)(....)(.......)(.)$/,
    '$1-$2-$3-$4',
  )
}
