import { LightningElement } from 'lwc'
import { act } from '../../../acts.js'
import { asked } from '../../../asked.js'
import { translate } from '../../../texts.js'

/** The files of the record, and a Visualforce page in a frame. */
export default class Attachments extends LightningElement {
  heading = translate('Files')
  upload = translate('Upload Files')
  territory = translate('Territory')
  frame = `/apex/Territory?language=${asked.language}`

  handleChange() {
    act('upload')
  }
}
