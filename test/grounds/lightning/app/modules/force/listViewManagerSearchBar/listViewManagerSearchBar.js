import { LightningElement } from 'lwc'
import { translate } from '../../../texts.js'

/** What narrows the list to some words. */
export default class ListViewManagerSearchBar extends LightningElement {
  label = translate('Search Accounts list view')
  prompt = translate('Search this list...')
}
