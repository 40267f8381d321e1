import recorderScript from '../content/recorder/main.ts?script&iife'
import type { recorderRequests, studioRequests } from '../contract/studio.ts'
import { redactSeen } from '../core/picture/redact-picture.ts'
import { notifyStudio, notifyTab, type Handlers, type Sender } from '../platform/messaging.ts'
import { changeStudioTab, readStudioTab } from '../platform/studio-tabs.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { putScript } from './put-script.ts'

type StudioHandlers = Handlers<typeof studioRequests>
type RecorderHandlers = Handlers<typeof recorderRequests>

/** Puts the recorder into every frame of the tab; pages that come later get it when they are arrived at. */
export const startRecorder: StudioHandlers['recorder/start'] = async ({ studioId, tabId, locale }) => {
  await changeStudioTab(tabId, { studioId, recordingIn: locale })
  const isStarted = await putScript(recorderScript, { tabId, allFrames: true })
  if (!isStarted) await changeStudioTab(tabId, { recordingIn: undefined })
  return { isStarted }
}

/** Ends it in every frame. */
export const stopRecorder: StudioHandlers['recorder/stop'] = async ({ tabId }) => {
  await changeStudioTab(tabId, { recordingIn: undefined })
  notifyTab(tabId, 'recorder/stopped', {})
  return {}
}

/** Whether something is recorded in the frame that asks. */
export const beginRecording: RecorderHandlers['recorder/begin'] = async (_input, { tabId }) => {
  const { recordingIn } = await readStudioTab(tabId)
  return { isWanted: recordingIn !== undefined, locale: recordingIn ?? readUiLanguage() }
}

/** Hands a step to the studio. */
export const takeStep: RecorderHandlers['recorder/step'] = async (step, { tabId }) => {
  if (tabId !== undefined && (await readStudioTab(tabId)).recordingIn !== undefined)
    notifyStudio('recorder/stepped', {
      tabId,
      step: { ...step, picked: redactSeen(step.picked), better: step.better && redactSeen(step.better) },
    })
  return {}
}

/** A page was arrived at: the recorder goes along. */
export async function followRecording({ tabId, frameId = 0 }: Sender): Promise<void> {
  if (tabId === undefined || (await readStudioTab(tabId)).recordingIn === undefined) return
  await putScript(recorderScript, { tabId, frameIds: [frameId] })
}
