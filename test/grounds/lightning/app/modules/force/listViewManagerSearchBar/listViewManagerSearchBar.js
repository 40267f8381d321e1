import { LightningElement } from 'lwc'
import { act } from '../../../acts.js'
import { translate } from '../../../texts.js'

/** What narrows the list to some words. */
export default class ListViewManagerSearchBar extends LightningElement {
  label = translate('Search Accounts list view')
  prompt = translate('Search this list...')

  words = ''

  /** @param {CustomEvent<{ value: string }>} event */
  handleChange(event) {
    this.words = event.detail.value
  }

  /** @param {KeyboardEvent} event */
  handleKey(event) {
    if (event.key === 'Enter') act('filter', this.words)
  }
}
