import { LightningElement } from 'lwc'
import { translate } from '../../../texts.js'

/** What ends the editing. */
export default class FormFooter extends LightningElement {
  cancel = translate('Cancel')
  save = translate('Save')
}
