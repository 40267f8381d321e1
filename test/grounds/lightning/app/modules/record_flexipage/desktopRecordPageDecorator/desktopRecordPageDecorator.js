import { LightningElement } from 'lwc'

/** A wrapper of every record page. */
export default class DesktopRecordPageDecorator extends LightningElement {}
