import { translate } from './texts.js'

export const industries = ['Accounting', 'Agriculture', 'Consulting', 'Transportation'].map(translate)

export const contacts = [
  'Yvonne McKay',
  'Susanna Stubberod',
  'Nancy Anderson',
  'Maria Campbell',
  'Sidney Higa',
]

/** The tabs of the form, their sections, and the fields of these, by the names that the Web API gives them. */
export const tabs = [
  {
    name: 'SUMMARY_TAB',
    label: translate('Summary'),
    sections: [
      section('ACCOUNT_INFORMATION', 'Account Information', [
        field('name', 'Account Name', 'text', true),
        field('telephone1', 'Main Phone'),
        field('fax', 'Fax'),
        field('websiteurl', 'Website'),
        field('primarycontactid', 'Primary Contact', 'lookup'),
      ]),
      section('ADDRESS', 'Address', [
        field('address1_line1', 'Address 1: Street'),
        field('address1_city', 'Address 1: City'),
      ]),
      { ...section('NOTES', 'Notes', []), webResource: 'WebResource_notes' },
    ],
  },
  {
    name: 'DETAILS_TAB',
    label: translate('Details'),
    sections: [
      section('COMPANY_PROFILE', 'Company Profile', [
        field('industrycode', 'Industry', 'options'),
        field('accountnumber', 'Account Number'),
        field('revenue', 'Annual Revenue'),
        field('numberofemployees', 'Employees'),
        field('description', 'Description'),
      ]),
    ],
  },
]

const towns = ['Redmond', 'Kiel', 'Lynnwood', 'Phoenix', 'Bremen', 'Santa Cruz', 'Dallas']
const firsts = ['Adventure', 'Blue Yonder', 'City Power', 'Coho', 'Fabrikam', 'Litware', 'Proseware', 'Trey']
const lasts = [
  'Works',
  'Airlines',
  'Winery',
  'Research',
  'Sports',
  'Traders',
  'Logistics',
  'Partners',
  'Labs',
]

/** Every account, by id. What is saved goes here, and is gone with the next load. */
export const accounts = new Map(
  Array.from({ length: 200 }, (_none, at) => makeAccount(at)).map((one) => [one.id, one]),
)

/** Keeps an account; a new one gets an id. */
export function saveAccount(values) {
  const saved = { ...values, id: values.id ?? crypto.randomUUID() }
  accounts.set(saved.id, saved)
  return saved.id
}

function makeAccount(at) {
  const town = towns[at % towns.length]
  return {
    id: `a16b3f4b-1be7-e611-8101-${String(at).padStart(12, '0')}`,
    name: `${firsts[at % firsts.length]} ${lasts[at % lasts.length]} ${at + 1}`,
    telephone1: `425-555-${String(at).padStart(4, '0')}`,
    address1_line1: `${at + 10} Main Street`,
    address1_city: town,
    primarycontactid: contacts[at % contacts.length],
    industrycode: industries[at % industries.length],
    accountnumber: `AC-${1000 + at}`,
    numberofemployees: String(10 + ((at * 37) % 900)),
  }
}

function section(name, label, fields) {
  return { name, label: translate(label), fields }
}

function field(name, label, type = 'text', required = false) {
  return { name, label: translate(label), type, required }
}
