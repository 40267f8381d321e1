import { api, LightningElement } from 'lwc'
import { account } from '../../../records.js'

/** An input for a field of one line. */
export default class RecordLayoutBaseInput extends LightningElement {
  /** @type {import('../../../fields.js').Field | undefined} */
  @api field

  get type() {
    return this.field?.type === 'currency' ? 'number' : this.field?.type
  }

  get formatter() {
    return this.field?.type === 'currency' ? 'currency' : undefined
  }

  get value() {
    return this.type === 'checkbox' ? undefined : account.values[this.field?.name ?? '']
  }

  get checked() {
    return account.values[this.field?.name ?? ''] === true
  }

  get target() {
    return `field.${this.field?.name}`
  }
}
