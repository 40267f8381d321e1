import { api, LightningElement } from 'lwc'
import { account } from '../../../records.js'

/** The value of a field, to be read. */
export default class RecordLayoutOutput extends LightningElement {
  /** @type {import('../../../fields.js').Field | undefined} */
  @api field

  /** The type of the field, as a template can ask for it. */
  get is() {
    return { [this.field?.type ?? 'text']: true }
  }

  get value() {
    return account.values[this.field?.name ?? '']
  }

  /** A picklist shows the label of its value. */
  get text() {
    return this.field?.options?.find(({ value }) => value === this.value)?.label ?? this.value
  }
}
