import type { Faker } from '@faker-js/faker'
import type { RedactedKind } from '../../src/core/redaction/finding.ts'
import type { Chance } from './chance.ts'
import { makeCard, makeIban, makeNationalId } from './ids.ts'
import type { CorpusLocale } from './locales.ts'

/** What a template's slot is filled with. */
export interface Filling {
  readonly text: string
  /** Absent of what must stay. */
  readonly kind?: RedactedKind
  /** In front of or behind the value, and no part of it: a form of address. */
  readonly before?: string
  readonly after?: string
  /** The name as the page shows it. */
  readonly seen?: string
}

/** Where values come from: a locale, its names, and chance. */
export interface Source {
  readonly locale: CorpusLocale
  readonly faker: Faker
  readonly chance: Chance
}

/** What each slot of a template may hold. */
export const fillings: Readonly<Record<string, (source: Source) => Filling>> = {
  mail: ({ faker, chance }) => ({
    kind: 'mail',
    text: chance.pick([
      () => faker.internet.email(),
      () => faker.internet.email().toLowerCase(),
      () => `info@${faker.internet.domainName()}`,
      () => faker.internet.exampleEmail(),
    ])(),
  }),
  phone: ({ locale, faker, chance }) => ({
    kind: 'phone',
    text: (chance.whole(0, 3) === 0
      ? faker.phone.number({ style: chance.pick(['national', 'international']) })
      : chance.pick(locale.phones).replaceAll('#', () => chance.signs(1, '0123456789'))
    ).trim(),
  }),
  link: ({ faker, chance }) => ({ kind: 'link', text: makeLink(faker, chance) }),
  account: ({ locale, chance }) => ({ kind: 'account', text: makeIban(locale.ibanCountry, chance) }),
  card: ({ chance }) => ({ kind: 'card', text: makeCard(chance) }),
  nationalId: ({ locale, chance }) => ({ kind: 'national-id', text: makeNationalId(locale.name, chance) }),
  record: makeRecordId,
  seen: makeSeenName,
  titled: ({ locale, faker, chance }) =>
    locale.templates === 'ja'
      ? { kind: 'name', text: faker.person.lastName(), after: chance.pick(['様', 'さん']) }
      : { kind: 'name', text: faker.person.lastName(), before: chance.pick(locale.titles) },
  ...makePlain(),
}

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function makeLink(faker: Faker, chance: Chance): string {
  const host = faker.internet.domainName()
  return chance.pick([
    () => `https://${host}/lightning/r/Account/${makeSalesforceId(chance)}/view`,
    () => `https://crm.${host}/contacts/${chance.whole(10, 99_999)}?tab=history`,
    () => `crm.${host}/deals/${chance.whole(10, 99_999)}`,
    () => `www.${host}/#Account/view/${chance.signs(17, 'abcdef0123456789')}`,
    () => `https://${host}/main.aspx?etn=account&id=${faker.string.uuid()}`,
    () => `/contacts/${chance.whole(1000, 99_999)}/show`,
    () => `http://localhost:8069/web#id=${chance.whole(10, 9_999)}&model=res.partner`,
  ])()
}

/** The 15 characters of an org's record, and the three that say which of them are capitals. */
function makeSalesforceId(chance: Chance): string {
  const id = `${chance.pick(['001', '003', '006', '00Q', '500', 'a0B'])}${chance.pick(['5g00000', '1t00000', 'Hn00002'])}${chance.signs(5, alphanumeric)}`
  if (chance.whole(0, 1) === 0) return id
  const suffix = [0, 5, 10].map((from) => {
    const bits = [...id.slice(from, from + 5)].toReversed().map((sign) => (/[A-Z]/.test(sign) ? '1' : '0'))
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[Number.parseInt(bits.join(''), 2)]
  })
  return id + suffix.join('')
}

function makeRecordId({ locale, faker, chance }: Source): Filling {
  return chance.pick<() => Filling>([
    () => ({ kind: 'record-id', text: makeSalesforceId(chance) }),
    () => ({ kind: 'record-id', text: faker.string.uuid() }),
    () => ({ kind: 'record-id', text: chance.signs(24, 'abcdef0123456789') }),
    () => ({
      kind: 'record-id',
      text: `CAS-${chance.signs(5, '0123456789')}-${chance.signs(6, 'BCDFGHJKLMNPQRSTVWXYZ0123456789')}`,
    }),
    () => ({
      kind: 'record-id',
      text: `${chance.pick(['INV', 'SO', 'Q'])}-${chance.whole(2024, 2026)}-${chance.signs(5, '0123456789')}`,
    }),
    () => ({
      kind: 'record-id',
      before: chance.pick(locale.numberMarks),
      text: String(chance.whole(1_000, 9_999_999)),
    }),
    () => ({
      kind: 'record-id',
      before: chance.pick(locale.numberMarks),
      text: chance.signs(8, '0123456789').replace(/^./, '0'),
    }),
  ])()
}

/** A name that the page shows, as a person writes it: whole, without capitals, or the part that they know it by. */
function makeSeenName({ faker, chance, locale }: Source): Filling {
  const [first, last, company] = [faker.person.firstName(), faker.person.lastName(), faker.company.name()]
  const isJapanese = locale.templates === 'ja'
  const person = isJapanese ? `${last} ${first}` : `${first} ${last}`
  return chance.pick<() => Filling>([
    () => ({ kind: 'name', text: person, seen: person }),
    () => ({ kind: 'name', text: isJapanese ? last : person.toLowerCase(), seen: person }),
    () => ({ kind: 'name', text: last, seen: person }),
    () => ({ kind: 'name', text: company, seen: company }),
    () => ({ kind: 'name', text: company.toLowerCase(), seen: company }),
  ])()
}

const screens = [
  'Opportunity',
  'Contacts',
  'Pipeline',
  'Sales Hub',
  'Lead 360',
  'Quote',
  'Activity Timeline',
  'Forecast',
]
const products = [
  'Dynamics 365',
  'Salesforce Einstein',
  'Model X200',
  'Office 2024',
  'HubSpot Starter 5',
  'Type C-150',
  'Windows 11',
  'Pro Plan 2026',
]
const faults = [
  'error 500',
  'error 404',
  'ORA-12154',
  '0x80040216',
  'error code 1045',
  'ERR_CONNECTION_RESET',
  'HTTP 403',
  'KB5034441',
  'error -2147220970',
  'INVALID_FIELD',
  'SQL 2627',
  'XRM-1021',
]

function makePlain(): Readonly<Record<string, (source: Source) => Filling>> {
  return {
    price: ({ locale, chance }) => {
      const value = chance.pick([
        chance.whole(1, 99),
        chance.whole(100, 99_999),
        chance.whole(100_000, 9_999_999),
      ])
      const cents = chance.whole(0, 1) === 0 ? 0 : chance.whole(1, 99) / 100
      return {
        text: chance.pick([
          () =>
            new Intl.NumberFormat(locale.tag, { style: 'currency', currency: locale.currency }).format(
              value + cents,
            ),
          () => `${new Intl.NumberFormat(locale.tag).format(value)} ${locale.currency}`,
          () => `${value} ${locale.currency}`,
        ])(),
      }
    },
    quantity: ({ locale, chance }) => {
      const value = chance.pick([
        chance.whole(2, 99),
        chance.whole(100, 9_999),
        chance.whole(10_000, 999_999),
      ])
      return { text: chance.pick([String(value), new Intl.NumberFormat(locale.tag).format(value)]) }
    },
    percent: ({ locale, chance }) => ({
      text: new Intl.NumberFormat(locale.tag, { style: 'percent', maximumFractionDigits: 1 }).format(
        chance.whole(5, 995) / 1000,
      ),
    }),
    date: ({ locale, chance }) => {
      const date = new Date(Date.UTC(chance.whole(2019, 2028), chance.whole(0, 11), chance.whole(1, 28)))
      const dateStyle = chance.pick(['short', 'medium', 'long'] as const)
      return {
        text: chance.pick([
          () => new Intl.DateTimeFormat(locale.tag, { dateStyle, timeZone: 'UTC' }).format(date),
          () => date.toISOString().slice(0, 10),
        ])(),
      }
    },
    time: ({ locale, chance }) => ({
      text: new Intl.DateTimeFormat(locale.tag, { timeStyle: 'short', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2026, 0, 1, chance.whole(0, 23), chance.whole(0, 59))),
      ),
    }),
    version: ({ chance }) => ({
      text: chance.pick([
        () => `${chance.whole(1, 30)}.${chance.whole(0, 20)}`,
        () => `v${chance.whole(1, 9)}.${chance.whole(0, 20)}.${chance.whole(0, 30)}`,
        () => `10.0.${chance.whole(100, 45_000)}.${chance.whole(1, 900)}`,
        () => `${chance.whole(2023, 2027)}.${chance.whole(1, 4)}`,
        () => `9.2.${chance.whole(10_000, 25_000)}.${chance.whole(100, 200)}`,
      ])(),
    }),
    quarter: ({ chance }) => ({
      text: `${chance.pick(['Q1', 'Q2', 'Q3', 'Q4'])} ${chance.pick(['2026', '2027', '2026/27', '2025-2026'])}`,
    }),
    size: ({ chance }) => ({ text: `${chance.whole(2, 512)} ${chance.pick(['MB', 'GB', 'KB'])}` }),
    error: ({ chance }) => ({ text: chance.pick(faults) }),
    screen: ({ chance }) => ({ text: chance.pick(screens) }),
    product: ({ chance }) => ({ text: chance.pick(products) }),
  }
}
