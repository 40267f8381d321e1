import { asked } from './asked.js'
import { translate } from './texts.js'

/**
 * @typedef {'text' | 'tel' | 'email' | 'url' | 'currency' | 'number' | 'date' | 'checkbox' | 'picklist' | 'textarea' |
 *   'address' | 'lookup'} FieldType
 *
 * @typedef {object} Field A field of the account, its texts in the language of the page.
 * @property {string} name as the API of the CRM calls it
 * @property {string} label
 * @property {FieldType} type
 * @property {boolean} [required]
 * @property {string} [help]
 * @property {readonly { readonly label: string, readonly value: string }[]} [options]
 *
 * @typedef {object} Section
 * @property {string} name
 * @property {string} label
 * @property {boolean} isOpen
 * @property {readonly Field[]} fields
 */

const types = ['Prospect', 'Customer', 'Partner', 'Competitor']
const industries = ['Agriculture', 'Banking', 'Construction', 'Education', 'Energy', 'Shipping']
const ratings = ['Hot', 'Warm', 'Cold']
const priorities = ['High', 'Medium', 'Low']

const help = 'Decides how soon the support team answers.'

/** @type {readonly Field[]} */
const accountFields = [
  field('Name', 'Account Name', 'text', { required: true }),
  field('OwnerId', 'Account Owner', 'lookup'),
  field('Type', 'Type', 'picklist', { options: offer(types) }),
  field('Industry', 'Industry', 'picklist', { options: offer(industries) }),
  field('Phone', 'Phone', 'tel'),
  field('Fax', 'Fax', 'tel'),
  field('Website', 'Website', 'url'),
  field('SupportEmail__c', 'Support Email', 'email'),
  field('AnnualRevenue', 'Annual Revenue', 'currency'),
  field('NumberOfEmployees', 'Employees', 'number'),
  field('CustomerSince__c', 'Customer Since', 'date'),
  field('ContractEnd__c', 'Contract End', 'date'),
  field('Rating', 'Rating', 'picklist', { options: offer(ratings) }),
  field('Priority__c', 'Customer Priority', 'picklist', {
    options: offer(priorities),
    help: translate(help),
  }),
  field('Active__c', 'Active', 'checkbox'),
  field('NewsletterOptOut__c', 'Newsletter Opt Out', 'checkbox'),
  field('Description', 'Description', 'textarea'),
]

/** @type {readonly Field[]} */
const addressFields = [
  field('BillingAddress', 'Billing Address', 'address'),
  field('ShippingAddress', 'Shipping Address', 'address'),
]

/** @type {readonly Field[]} */
const systemFields = [
  field('CreatedById', 'Created By', 'lookup'),
  field('LastModifiedById', 'Last Modified By', 'lookup'),
]

/**
 * The form in the layout that was asked for.
 *
 * @type {readonly Section[]}
 */
export const sections = [
  section('account', 'Account Information', true, arrange(accountFields)),
  section('address', 'Address Information', true, addressFields),
  section('system', 'System Information', false, systemFields),
]

/**
 * Layout b is what an administrator makes of a: two fields go first, one is new, one is taken off the page.
 *
 * @param {readonly Field[]} fields
 */
function arrange(fields) {
  if (asked.layout === 'a') return fields
  /** @param {Field} field */
  const isFirst = ({ name }) => name === 'Rating' || name === 'SupportEmail__c'
  return [
    ...fields.filter(isFirst),
    field('AccountNumber', 'Account Number', 'text'),
    ...fields.filter((field) => !isFirst(field) && field.name !== 'Fax'),
  ]
}

/**
 * @param {string} name
 * @param {string} label
 * @param {FieldType} type
 * @param {Partial<Field>} [rest]
 * @returns {Field}
 */
function field(name, label, type, rest = {}) {
  return { name, label: translate(label), type, ...rest }
}

/** @param {readonly string[]} values */
function offer(values) {
  return values.map((value) => ({ label: translate(value), value }))
}

/**
 * @param {string} name
 * @param {string} label
 * @param {boolean} isOpen
 * @param {readonly Field[]} fields
 * @returns {Section}
 */
function section(name, label, isOpen, fields) {
  return { name, label: translate(label), isOpen, fields }
}
