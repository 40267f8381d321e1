import { api, LightningElement } from 'lwc'

/** A field in the head of the record. */
export default class HighlightsDetailsItem extends LightningElement {
  /** @type {import('../../../fields.js').Field | undefined} */
  @api field

  get target() {
    return `highlight.${this.field?.name}`
  }
}
