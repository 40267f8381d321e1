import { LightningElement } from 'lwc'
import { account } from '../../../records.js'
import { translate } from '../../../texts.js'

/**
 * @typedef {object} RelatedList
 * @property {string} name
 * @property {string} object
 * @property {string} label
 * @property {string} icon
 * @property {readonly { readonly label: string, readonly fieldName: string, readonly type?: string }[]} columns
 * @property {readonly object[]} rows
 */

/** The lists beside the form. */
export default class RelatedListContainer extends LightningElement {
  /** @type {readonly RelatedList[]} */
  lists = [
    {
      name: 'Contacts',
      object: 'Contact',
      label: translate('Contacts'),
      icon: 'standard:contact',
      columns: [
        { label: translate('Contact Name'), fieldName: 'Name' },
        { label: translate('Title'), fieldName: 'Title' },
        { label: translate('Phone'), fieldName: 'Phone', type: 'phone' },
      ],
      rows: account.contacts,
    },
    {
      name: 'Opportunities',
      object: 'Opportunity',
      label: translate('Opportunities'),
      icon: 'standard:opportunity',
      columns: [
        { label: translate('Opportunity Name'), fieldName: 'Name' },
        { label: translate('Stage'), fieldName: 'StageName' },
        { label: translate('Amount'), fieldName: 'Amount', type: 'currency' },
      ],
      rows: account.opportunities,
    },
  ]
}
