import { asked } from './asked.js'

/**
 * @typedef {object} Address
 * @property {string} street
 * @property {string} city
 * @property {string} province
 * @property {string} postalCode
 * @property {string} country
 *
 * @typedef {object} Account
 * @property {string} id
 * @property {string} stage of the path
 * @property {Record<string, string | number | boolean | Address>} values by field
 * @property {readonly Readonly<Record<string, string>>[]} contacts
 * @property {readonly Readonly<Record<string, string | number>>[]} opportunities
 */

/** @type {Readonly<Record<typeof asked.record, Account>>} */
const accounts = {
  harbour: {
    id: '001Hu00003AbCdEIAV',
    stage: 'Onboarding',
    values: {
      Name: 'Harbour Freight Lines',
      OwnerId: 'Dana Whitfield',
      Type: 'Customer',
      Industry: 'Shipping',
      Phone: '(415) 555-0132',
      Fax: '(415) 555-0133',
      Website: 'https://harbour-freight.example',
      SupportEmail__c: 'desk@harbour-freight.example',
      AnnualRevenue: 18_400_000,
      NumberOfEmployees: 312,
      CustomerSince__c: '2021-03-15',
      ContractEnd__c: '2027-03-31',
      Rating: 'Warm',
      Priority__c: 'High',
      Active__c: true,
      NewsletterOptOut__c: false,
      AccountNumber: 'A-2041',
      Description: 'Ships refrigerated goods along the west coast.',
      BillingAddress: {
        street: '12 Embarcadero',
        city: 'San Francisco',
        province: 'CA',
        postalCode: '94105',
        country: 'USA',
      },
      ShippingAddress: {
        street: 'Pier 80, Gate 3',
        city: 'San Francisco',
        province: 'CA',
        postalCode: '94124',
        country: 'USA',
      },
      CreatedById: 'Dana Whitfield',
      LastModifiedById: 'Igor Petrov',
    },
    contacts: [
      { Id: '003Hu1', Name: 'Mara Olsen', Title: 'Head of Operations', Phone: '(415) 555-0140' },
      { Id: '003Hu2', Name: 'Theo Grant', Title: 'Buyer', Phone: '(415) 555-0141' },
      { Id: '003Hu3', Name: 'Lucia Ferri', Title: 'Accounting', Phone: '(415) 555-0142' },
    ],
    opportunities: [
      { Id: '006Hu1', Name: 'Cold chain sensors', StageName: 'Proposal', Amount: 42_000 },
      { Id: '006Hu2', Name: 'Fleet renewal', StageName: 'Negotiation', Amount: 310_000 },
    ],
  },
  pinewood: {
    id: '001Hu00009ZyXwVIAV',
    stage: 'Qualification',
    values: {
      Name: 'Pinewood Colleges',
      OwnerId: 'Samir Haddad',
      Type: 'Prospect',
      Industry: 'Education',
      Phone: '(206) 555-0199',
      Fax: '',
      Website: 'https://pinewood.example',
      SupportEmail__c: 'it@pinewood.example',
      AnnualRevenue: 2_950_000,
      NumberOfEmployees: 1480,
      CustomerSince__c: '2024-09-02',
      ContractEnd__c: '',
      Rating: 'Hot',
      Priority__c: 'Medium',
      Active__c: false,
      NewsletterOptOut__c: true,
      AccountNumber: 'A-3310',
      Description: '',
      BillingAddress: {
        street: '400 Lakeview Drive\nBuilding C',
        city: 'Seattle',
        province: 'WA',
        postalCode: '98101',
        country: 'USA',
      },
      ShippingAddress: { street: '', city: 'Tacoma', province: 'WA', postalCode: '98402', country: 'USA' },
      CreatedById: 'Samir Haddad',
      LastModifiedById: 'Samir Haddad',
    },
    contacts: [{ Id: '003Pi1', Name: 'Noor Rahman', Title: 'Registrar', Phone: '(206) 555-0177' }],
    opportunities: [
      { Id: '006Pi1', Name: 'Campus rollout', StageName: 'Qualification', Amount: 88_000 },
      { Id: '006Pi2', Name: 'Library pilot', StageName: 'Proposal', Amount: 9500 },
      { Id: '006Pi3', Name: 'Summer school', StageName: 'Prospecting', Amount: 12_750 },
      { Id: '006Pi4', Name: 'Alumni portal', StageName: 'Negotiation', Amount: 61_000 },
    ],
  },
}

/** The account that is shown: the one that was asked for, and on the live page the one of the address. */
export let account = accounts[asked.record]

/** @type {Map<string, Account>} */
const known = new Map(Object.values(accounts).map((one) => [one.id, one]))

/** Every account, or every contact of theirs, as a list shows them. */
export function listRecords() {
  if (asked.object !== 'Account') return [...known.values()].flatMap(({ contacts }) => contacts)
  return [...known.values()].map(({ id, values }) => ({ Id: id, ...values }))
}

/**
 * Shows the account with this id; one that nobody knows looks like the first.
 *
 * @param {string} id
 */
export function showAccount(id) {
  const found = known.get(id) ?? copyAccount(id, {})
  known.set(id, found)
  account = found
}

/**
 * @param {Account['values']} values
 * @returns the new account's id
 */
export function addAccount(values) {
  const id = `001Hu0000${String(known.size).padStart(6, '0')}IAV`
  known.set(id, copyAccount(id, values))
  return id
}

/** @param {string} id */
export function removeAccount(id) {
  known.delete(id)
}

export const stages = ['Prospecting', 'Qualification', 'Contract', 'Onboarding', 'Customer']

/** The account that is shown goes on to the next stage, and after the last begins again. */
export function completeStage() {
  account.stage = stages[(stages.indexOf(account.stage) + 1) % stages.length] ?? account.stage
}

/**
 * @param {string} id
 * @param {Account['values']} values
 * @returns {Account}
 */
function copyAccount(id, values) {
  const { harbour } = accounts
  return { ...harbour, id, values: { ...harbour.values, ...values }, contacts: [], opportunities: [] }
}
