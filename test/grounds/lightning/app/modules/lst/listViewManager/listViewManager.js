import { LightningElement } from 'lwc'

/** The card of the list. */
export default class ListViewManager extends LightningElement {}
