import { LightningElement } from 'lwc'
import { translate } from '../../../texts.js'

/** The bar with the name of the app and its tabs. */
export default class Appnav extends LightningElement {
  appName = translate('Sales')
  globalNavigation = translate('Global')
}
