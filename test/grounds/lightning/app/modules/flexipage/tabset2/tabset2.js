import { LightningElement } from 'lwc'
import { asked } from '../../../asked.js'
import { translate } from '../../../texts.js'

/** The tabs of the record page; layout b has one more, and two more components around the form. */
export default class Tabset2 extends LightningElement {
  isChanged = asked.layout === 'b'
  labels = {
    related: translate('Related'),
    news: translate('News'),
    details: translate('Details'),
    activity: translate('Activity'),
  }
}
