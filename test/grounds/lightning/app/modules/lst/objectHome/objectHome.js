import { LightningElement } from 'lwc'
import { listedAccounts } from '../../../records.js'
import { translate } from '../../../texts.js'

/** The list of the accounts. */
export default class ObjectHome extends LightningElement {
  rows = listedAccounts
  fields = [
    column('Name', 'Account Name', 'text', true),
    column('Phone', 'Phone', 'phone', true),
    column('Type', 'Type', 'text', true),
    column('Industry', 'Industry', 'text', true),
    column('AnnualRevenue', 'Annual Revenue', 'currency', true),
    column('OwnerId', 'Account Owner', 'text'),
  ]

  columns = [
    ...this.fields,
    { type: 'action', typeAttributes: { rowActions: [{ label: translate('Edit'), name: 'edit' }] } },
  ]

  columnTarget = `list.column:${this.fields.map(({ fieldName }) => fieldName).join(' ')}`
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
