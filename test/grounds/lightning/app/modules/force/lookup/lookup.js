import { LightningElement } from 'lwc'

/** A link to another record. */
export default class Lookup extends LightningElement {}
