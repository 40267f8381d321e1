import { LightningElement } from 'lwc'
import { asked } from '../../../asked.js'
import { translate } from '../../../texts.js'

/**
 * @typedef {object} Action
 * @property {string} name
 * @property {string} label
 */

/** What can be done with the record; layout b has one more button. */
export default class ActionsRibbon extends LightningElement {
  more = translate('Show more actions')
  actions = [
    action('Follow', 'Follow', 'StandardButton'),
    action('NewContact', 'New Contact', 'QuickAction'),
    ...(asked.layout === 'b' ? [action('NewCase', 'New Case', 'QuickAction')] : []),
    action('Edit', 'Edit', 'StandardButton'),
    action('Delete', 'Delete', 'StandardButton'),
  ]
  hidden = [
    action('Clone', 'Clone', 'QuickAction'),
    action('ChangeOwnerOne', 'Change Owner', 'StandardButton'),
    action('PrintableView', 'Printable View', 'StandardButton'),
  ]
  reveals = this.hidden.map(({ selectionName }) => selectionName).join(',')
}

/**
 * @param {string} name
 * @param {string} label
 * @param {'StandardButton' | 'QuickAction'} kind
 */
function action(name, label, kind) {
  return { name, label: translate(label), selectionName: `sfdc:${kind}.Account.${name}` }
}
