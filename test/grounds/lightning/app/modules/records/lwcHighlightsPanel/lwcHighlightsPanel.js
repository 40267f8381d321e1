import { LightningElement } from 'lwc'

/** A wrapper of the head of the record. */
export default class LwcHighlightsPanel extends LightningElement {}
