import { LightningElement } from 'lwc'

/** A wrapper of the form. */
export default class LwcDetailPanel extends LightningElement {}
