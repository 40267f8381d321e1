import { LightningElement } from 'lwc'
import { act } from '../../../acts.js'
import { account, stages } from '../../../records.js'
import { translate } from '../../../texts.js'

/** How far the record has come. */
export default class PathAssistant extends LightningElement {
  pathOptions = translate('Path Options')
  markComplete = translate('Mark Status as Complete')
  stageComplete = translate('Stage Complete')
  stages = stages.map((name, at) => describeStage(name, at - stages.indexOf(account.stage)))

  handleComplete() {
    act('complete')
  }
}

/**
 * @param {string} name
 * @param {number} distance from the stage that the record is in
 */
function describeStage(name, distance) {
  const state = distance < 0 ? 'complete' : distance > 0 ? 'incomplete' : 'current slds-is-active'
  return {
    name,
    label: translate(name),
    target: `path.${name}`,
    className: `slds-path__item slds-is-${state}`,
    isComplete: distance < 0,
    selected: String(distance === 0),
    tabIndex: distance === 0 ? '0' : '-1',
  }
}
