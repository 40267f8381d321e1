import { LightningElement } from 'lwc'

/** What layout b has around the form. */
export default class FieldSection2 extends LightningElement {}
