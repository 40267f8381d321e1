import { LightningElement } from 'lwc'
import { translate } from '../../../texts.js'

/** The button with nine dots. */
export default class AppLauncherHeader extends LightningElement {
  label = translate('App Launcher')
}
