import { api, LightningElement } from 'lwc'
import { act } from '../../../acts.js'
import { asked } from '../../../asked.js'
import { translate } from '../../../texts.js'

/** A field of the form with its label. */
export default class RecordLayoutItem extends LightningElement {
  /** @type {import('../../../fields.js').Field | undefined} */
  @api field

  connectedCallback() {
    this.setAttribute('field-label', this.field?.label ?? '')
  }

  handleEdit() {
    act('edit')
  }

  get isEditable() {
    return this.field?.type !== 'lookup'
  }

  get isInput() {
    return asked.mode === 'edit' && this.isEditable
  }

  get isPicklist() {
    return this.field?.type === 'picklist'
  }

  get isTextarea() {
    return this.field?.type === 'textarea'
  }

  get isAddress() {
    return this.field?.type === 'address'
  }

  get selectionName() {
    return `sfdc:RecordField.Account.${this.field?.name}`
  }

  get edit() {
    return translate('Edit {0}').replace('{0}', this.field?.label ?? '')
  }

  get labelTarget() {
    return `label.${this.field?.name}`
  }

  get helpTarget() {
    return `help.${this.field?.name}`
  }

  get editTarget() {
    return `edit.${this.field?.name}`
  }
}
