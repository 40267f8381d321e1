import { LightningElement } from 'lwc'
import { asked } from '../../../asked.js'
import { translate } from '../../../texts.js'

/**
 * @typedef {object} NavItem
 * @property {string} label
 * @property {string} href
 * @property {string} target
 * @property {'page' | undefined} current
 */

/** The tabs of the app. */
export default class AppNavBar extends LightningElement {
  items = [
    item('Home', 'Home'),
    item('Account', 'Accounts', true),
    item('Contact', 'Contacts'),
    ...(asked.layout === 'b' ? [item('Campaign', 'Campaigns')] : []),
    item('Opportunity', 'Opportunities'),
    item('Case', 'Cases'),
    item('Report', 'Reports'),
    item('Dashboard', 'Dashboards'),
  ]
}

/**
 * @param {string} name
 * @param {string} label
 * @param {boolean} [isActive]
 */
function item(name, label, isActive = false) {
  return {
    name,
    label: translate(label),
    href: `/lightning/o/${name}/home`,
    target: `nav.${name}`,
    current: isActive ? 'page' : undefined,
    className: `navItem slds-context-bar__item slds-shrink-none${isActive ? ' slds-is-active' : ''}`,
    selectionName: `sfdc:TabDefinition.standard-${name}`,
  }
}
