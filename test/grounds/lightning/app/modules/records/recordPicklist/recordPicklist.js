import { api, LightningElement } from 'lwc'
import { account } from '../../../records.js'

/** An input for a field with a list of values. */
export default class RecordPicklist extends LightningElement {
  /** @type {import('../../../fields.js').Field | undefined} */
  @api field

  get value() {
    return account.values[this.field?.name ?? '']
  }

  get target() {
    return `field.${this.field?.name}`
  }
}
