import LightningModal from 'lightning/modal'
import { act, hear } from '../../../acts.js'
import { sections } from '../../../fields.js'
import { translate } from '../../../texts.js'

const asksFor = new Set(['Name', 'Phone', 'Website', 'SupportEmail__c'])

/** The dialog in which an account is made, with the focus trap of the component that it is. */
export default class NewRecord extends LightningModal {
  heading = translate('New Account')
  labels = {
    cancel: translate('Cancel'),
    save: translate('Save'),
    saveAndNew: translate('Save & New'),
  }
  fields = sections.flatMap(({ fields }) => fields).filter(({ name }) => asksFor.has(name))
  always = true

  /** @override */
  connectedCallback() {
    super.connectedCallback()
    this.end = hear('close', () => this.close())
  }

  disconnectedCallback() {
    this.end?.()
    // Closed by its cross or by Escape.
    if (location.pathname.endsWith('/new')) act('cancel')
  }

  handleCancel() {
    act('cancel')
  }

  /** @param {Event & { currentTarget: { name: string } }} event */
  handleSave(event) {
    act('save', event.currentTarget.name)
  }
}
