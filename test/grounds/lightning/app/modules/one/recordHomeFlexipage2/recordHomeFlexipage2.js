import { LightningElement } from 'lwc'

/** The page of one account. */
export default class RecordHomeFlexipage2 extends LightningElement {}
