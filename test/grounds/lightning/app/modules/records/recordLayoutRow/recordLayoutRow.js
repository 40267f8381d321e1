import { LightningElement } from 'lwc'

/** Fields that stand side by side. */
export default class RecordLayoutRow extends LightningElement {}
