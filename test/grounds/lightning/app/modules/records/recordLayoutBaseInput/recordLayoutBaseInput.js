import { api, LightningElement } from 'lwc'
import { act, hear } from '../../../acts.js'
import { account } from '../../../records.js'

/** An input for a field of one line. */
export default class RecordLayoutBaseInput extends LightningElement {
  /** @type {import('../../../fields.js').Field | undefined} */
  @api field
  /** Whether the record is being made. */
  @api isNew = false

  /** @type {(() => void)[]} */
  ends = []

  connectedCallback() {
    this.ends = [
      hear('validate', () => this.input?.reportValidity()),
      hear('reset', () => {
        if (this.isNew && this.input) this.input.value = ''
      }),
    ]
  }

  disconnectedCallback() {
    for (const end of this.ends) end()
  }

  get input() {
    return this.template.querySelector('lightning-input')
  }

  /** @param {CustomEvent<{ value: string }>} event */
  handleChange(event) {
    act('change', `${this.field?.name}=${event.detail.value}`)
  }

  get type() {
    return this.field?.type === 'currency' ? 'number' : this.field?.type
  }

  get formatter() {
    return this.field?.type === 'currency' ? 'currency' : undefined
  }

  get value() {
    return this.type === 'checkbox' || this.isNew ? undefined : account.values[this.field?.name ?? '']
  }

  get checked() {
    return !this.isNew && account.values[this.field?.name ?? ''] === true
  }

  get target() {
    return `field.${this.field?.name}`
  }
}
