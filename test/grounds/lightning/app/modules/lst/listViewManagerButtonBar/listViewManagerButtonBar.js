import { LightningElement } from 'lwc'
import { translate } from '../../../texts.js'

/** The buttons with icons above the list. */
export default class ListViewManagerButtonBar extends LightningElement {
  labels = {
    controls: translate('List View Controls'),
    display: translate('Select list display'),
    refresh: translate('Refresh'),
    edit: translate('Edit List'),
    charts: translate('Show charts'),
    filters: translate('Show filters'),
    create: translate('New'),
    table: translate('Table'),
  }
}
