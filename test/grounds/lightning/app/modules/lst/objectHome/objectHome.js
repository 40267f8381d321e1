import { LightningElement } from 'lwc'
import { asked } from '../../../asked.js'
import { hear } from '../../../acts.js'
import { listRecords } from '../../../records.js'
import { translate } from '../../../texts.js'

const accountFields = [
  column('Name', 'Account Name', 'text', true),
  column('Phone', 'Phone', 'phone', true),
  column('Type', 'Type', 'text', true),
  column('Industry', 'Industry', 'text', true),
  column('AnnualRevenue', 'Annual Revenue', 'currency', true),
  column('OwnerId', 'Account Owner', 'text'),
]

const contactFields = [
  column('Name', 'Contact Name', 'text'),
  column('Title', 'Title', 'text'),
  column('Phone', 'Phone', 'phone'),
]

/** The list of the accounts, or on the live page of the contacts. */
export default class ObjectHome extends LightningElement {
  rows = listRecords()
  fields = asked.object === 'Account' ? accountFields : contactFields

  columns = [
    ...this.fields,
    { type: 'action', typeAttributes: { rowActions: [{ label: translate('Edit'), name: 'edit' }] } },
  ]

  columnTarget = `list.column:${this.fields.map(({ fieldName }) => fieldName).join(' ')}`

  connectedCallback() {
    this.end = hear('filter', (words) => {
      const wanted = words.toLowerCase()
      this.rows = listRecords().filter(({ Name }) => String(Name).toLowerCase().includes(wanted))
    })
  }

  disconnectedCallback() {
    this.end?.()
  }
}

/**
 * @param {string} fieldName
 * @param {string} label
 * @param {string} type
 * @param {boolean} [sortable]
 */
function column(fieldName, label, type, sortable = false) {
  return { fieldName, label: translate(label), type, sortable }
}
