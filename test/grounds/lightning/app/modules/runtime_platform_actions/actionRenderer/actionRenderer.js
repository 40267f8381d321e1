import { api, LightningElement } from 'lwc'
import { act } from '../../../acts.js'

/** One button of the record. */
export default class ActionRenderer extends LightningElement {
  /** @type {import('../actionsRibbon/actionsRibbon.js').Action | undefined} */
  @api action

  get target() {
    return `action.${this.action?.name}`
  }

  handleClick() {
    act('action', this.action?.name)
  }

  connectedCallback() {
    this.setAttribute('apiname', this.action?.name ?? '')
  }
}
