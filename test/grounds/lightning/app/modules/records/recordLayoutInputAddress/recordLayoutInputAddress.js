import { api, LightningElement } from 'lwc'
import { account } from '../../../records.js'
import { translate } from '../../../texts.js'

/** The five inputs of an address. */
export default class RecordLayoutInputAddress extends LightningElement {
  /** @type {import('../../../fields.js').Field | undefined} */
  @api field

  labels = {
    street: translate('Street'),
    city: translate('City'),
    province: translate('State/Province'),
    postalCode: translate('Zip/Postal Code'),
    country: translate('Country'),
  }

  get address() {
    return account.values[this.field?.name ?? '']
  }

  get target() {
    return `field.${this.field?.name}`
  }
}
