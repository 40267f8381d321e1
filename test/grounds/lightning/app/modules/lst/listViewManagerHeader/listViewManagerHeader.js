import { LightningElement } from 'lwc'
import { act } from '../../../acts.js'
import { translate } from '../../../texts.js'

/** What stands above the list. */
export default class ListViewManagerHeader extends LightningElement {
  labels = {
    breadcrumbs: translate('Breadcrumbs'),
    accounts: translate('Accounts'),
    status: translate('2 items, sorted by Account Name'),
  }

  actions = [action('New', 'New'), action('Import', 'Import'), action('PrintableView', 'Printable View')]

  /** @param {Event & { currentTarget: { name: string } }} event */
  handleClick(event) {
    act('action', event.currentTarget.name)
  }
}

/**
 * @param {string} name
 * @param {string} label
 */
function action(name, label) {
  return {
    name,
    label: translate(label),
    selectionName: `sfdc:StandardButton.Account.${name}`,
    target: `list.action.${name}`,
  }
}
