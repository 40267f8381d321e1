import { api, LightningElement } from 'lwc'
import { account } from '../../../records.js'
import { translate } from '../../../texts.js'

/** A card with what belongs to the record. */
export default class RelatedListSingleContainer extends LightningElement {
  /** @type {import('../relatedListContainer/relatedListContainer.js').RelatedList | undefined} */
  @api list

  labels = { create: translate('New'), all: translate('View All') }

  get heading() {
    return `${this.list?.label} (${this.list?.rows.length})`
  }

  get selectionName() {
    return `sfdc:StandardButton.${this.list?.object}.New`
  }

  get href() {
    return `/lightning/r/Account/${account.id}/related/${this.list?.name}/view`
  }

  get newTarget() {
    return `related.${this.list?.name}.new`
  }

  get allTarget() {
    return `related.${this.list?.name}.all`
  }

  get columnTarget() {
    const names = this.list?.columns.map(({ fieldName }) => fieldName) ?? []
    return `related.${this.list?.name}.column:${names.join(' ')}`
  }
}
