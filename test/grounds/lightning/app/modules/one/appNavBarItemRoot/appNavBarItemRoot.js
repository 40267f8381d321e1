import { api, LightningElement } from 'lwc'

/** One tab of the app. */
export default class AppNavBarItemRoot extends LightningElement {
  /** @type {import('../appNavBar/appNavBar.js').NavItem | undefined} */
  @api item
}
