import { api, LightningElement } from 'lwc'

/** A part of the form that can be closed. */
export default class RecordLayoutSection extends LightningElement {
  /** @type {import('../../../fields.js').Section | undefined} */
  @api section

  /** @type {boolean | undefined} what the person did; the layout decides until then */
  wasOpened

  get isOpen() {
    return this.wasOpened ?? this.section?.isOpen ?? true
  }

  get expanded() {
    return String(this.isOpen)
  }

  get hidden() {
    return String(!this.isOpen)
  }

  get sectionClass() {
    return `slds-section${this.isOpen ? ' slds-is-open' : ''}`
  }

  get target() {
    return `section.${this.section?.name}`
  }

  get reveals() {
    return this.fields.map(({ name }) => `sfdc:RecordField.Account.${name}`).join(',')
  }

  get rows() {
    return this.fields
      .filter((_field, at) => at % 2 === 0)
      .map((field, row) => ({ name: field.name, fields: this.fields.slice(row * 2, row * 2 + 2) }))
  }

  get fields() {
    return this.section?.fields ?? []
  }

  toggle() {
    this.wasOpened = !this.isOpen
  }
}
