import { LightningElement } from 'lwc'
import { act } from '../../../acts.js'
import { translate } from '../../../texts.js'

/** What ends the editing. */
export default class FormFooter extends LightningElement {
  cancel = translate('Cancel')
  save = translate('Save')

  handleCancel() {
    act('cancel')
  }

  handleSave() {
    act('save', 'SaveEdit')
  }
}
