import { LightningElement } from 'lwc'
import { translate } from '../../../texts.js'

/** Which of its lists the page shows. */
export default class ListViewPicker extends LightningElement {
  view = translate('All Accounts')
  label = translate('Select a List View: Accounts')
  pin = translate('Pin this list view')
}
