import { LightningElement } from 'lwc'
import { asked } from '../../../asked.js'

/** The page of one account. */
export default class RecordHomeFlexipage2 extends LightningElement {
  isLive = asked.page === 'live'
}
