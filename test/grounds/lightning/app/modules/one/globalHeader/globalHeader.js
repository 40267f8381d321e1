import { LightningElement } from 'lwc'
import { translate } from '../../../texts.js'

/** What stands above every page of the CRM. */
export default class GlobalHeader extends LightningElement {
  product = 'Lightning'
  search = translate('Search')
  searchPrompt = translate('Search...')
  actions = [
    action('favorites', 'utility:favorite', 'Favorites'),
    action('create', 'utility:add', 'Global Actions'),
    action('help', 'utility:help', 'Salesforce Help'),
    action('setup', 'utility:setup', 'Setup'),
    action('notifications', 'utility:notification', 'Notifications'),
  ]
}

/**
 * @param {string} name
 * @param {string} icon
 * @param {string} label
 */
function action(name, icon, label) {
  return { name, icon, label: translate(label), target: `header.${name}` }
}
