import { LightningElement } from 'lwc'
import { asked } from '../../../asked.js'
import { sections } from '../../../fields.js'

/** The form, to be read or to be filled in. */
export default class BaseRecordForm extends LightningElement {
  isEditing = asked.mode === 'edit'
  sections = sections
}
