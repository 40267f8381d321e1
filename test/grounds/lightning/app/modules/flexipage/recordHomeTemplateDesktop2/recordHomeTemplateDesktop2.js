import { LightningElement } from 'lwc'

/** A head, and two columns below. */
export default class RecordHomeTemplateDesktop2 extends LightningElement {}
