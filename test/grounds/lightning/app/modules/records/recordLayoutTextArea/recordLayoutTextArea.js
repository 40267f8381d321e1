import { api, LightningElement } from 'lwc'
import { account } from '../../../records.js'

/** An input for a field of several lines. */
export default class RecordLayoutTextArea extends LightningElement {
  /** @type {import('../../../fields.js').Field | undefined} */
  @api field

  get value() {
    return account.values[this.field?.name ?? '']
  }

  get target() {
    return `field.${this.field?.name}`
  }
}
