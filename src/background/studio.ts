import pickerScript from '../content/picker/main.ts?script&iife'
import type { pickerRequests, studioRequests } from '../contract/studio.ts'
import type { PickerMove } from '../core/authoring/picker-moves.ts'
import type { Person } from '../core/delivery/circumstances.ts'
import { pseudoLocale, withPseudoLocale } from '../core/exchange/pseudo-locale.ts'
import type { Pack } from '../core/pack.ts'
import { redactSeen } from '../core/picture/redact-picture.ts'
import { notifyStudio, notifyTab, type Handlers, type Sender } from '../platform/messaging.ts'
import { changeStudioTab, forgetStudio, readStudioTab } from '../platform/studio-tabs.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { arriveIn, pointInto, readPointedFrame } from './pointed-frame.ts'
import { putScript } from './put-script.ts'
import { topFrameId } from './top-frame.ts'
import { readWritten } from './written-packs.ts'

type StudioHandlers = Handlers<typeof studioRequests>
type PickerHandlers = Handlers<typeof pickerRequests>

/** Puts the picker into every frame of the tab. */
export const startPicker: StudioHandlers['picker/start'] = async ({ studioId, tabId, locale }) => {
  await changeStudioTab(tabId, { studioId, pickingIn: locale, pickingFrame: undefined })
  const isStarted = await putScript(pickerScript, { tabId, allFrames: true })
  if (!isStarted) await changeStudioTab(tabId, { pickingIn: undefined })
  return { isStarted }
}

/** Passes on what was pressed in the studio, where the focus is while the trainer picks. */
export const movePicker: StudioHandlers['picker/move'] = async ({ tabId, move }) => {
  if (move === 'cancel') await cancelPicking(tabId)
  else await moveIn(tabId, move)
  return {}
}

// One frame alone: in each of them something may have been pointed at.
async function moveIn(tabId: number, move: PickerMove): Promise<void> {
  notifyTab(tabId, 'picker/moved', { move }, await readPointedFrame(tabId))
}

/** Shows the draft in the tab from now on, or shows again what everybody is shown. */
export const setPreview: StudioHandlers['preview/set'] = async ({ studioId, tabId, preview }) => {
  await changeStudioTab(tabId, { studioId, preview })
  notifyTab(tabId, 'help/changed', {})
  return {}
}

/** The studio is gone: its tabs show again what everybody is shown, and nothing is picked or recorded in them. */
export async function endStudio(studioId: string): Promise<void> {
  for (const tabId of await forgetStudio(studioId)) {
    notifyTab(tabId, 'picker/ended', {})
    notifyTab(tabId, 'recorder/stopped', {})
    notifyTab(tabId, 'help/changed', {})
  }
}

/** Whether an element is wanted from the frame that asks. */
export const beginPicking: PickerHandlers['picker/begin'] = async (_input, { tabId }) => {
  const { pickingIn } = await readStudioTab(tabId)
  return { isWanted: pickingIn !== undefined, locale: pickingIn ?? readUiLanguage() }
}

/** Hands what was picked to the studio; the first frame's word counts. */
export const takePick: PickerHandlers['picker/pick'] = async (pick, { tabId }) => {
  if (tabId === undefined || (await readStudioTab(tabId)).pickingIn === undefined) return {}
  await endPicking(tabId)
  const { page, picked, better } = pick
  notifyStudio('picker/picked', {
    ...{ tabId, page, picked: redactSeen(picked) },
    better: better && redactSeen(better),
  })
  return {}
}

/** Remembers the frame that the trainer points into; in the others nothing is meant any more. */
export const enterFrame: PickerHandlers['picker/enter'] = async (_input, { tabId, frameId = topFrameId }) => {
  if (tabId !== undefined) await pointInto(tabId, frameId)
  return {}
}

/** Passes on what was pressed in one frame to the one that the trainer points into. */
export const passKey: PickerHandlers['picker/key'] = async ({ move }, { tabId }) => {
  if (tabId !== undefined) await moveIn(tabId, move)
  return {}
}

/** Tells the studio that nothing was picked. */
export const cancelPick: PickerHandlers['picker/cancel'] = async (_input, { tabId }) => {
  if (tabId !== undefined) await cancelPicking(tabId)
  return {}
}

/** A page was arrived at: the picker goes along, as long as an element is wanted. */
export async function followPicking({ tabId, frameId = topFrameId }: Sender): Promise<void> {
  if (tabId === undefined || (await readStudioTab(tabId)).pickingIn === undefined) return
  await arriveIn(tabId, frameId)
  await putScript(pickerScript, { tabId, frameIds: [frameId] })
}

// Whether or not a picker is left there: the page may have been left, or be another one by now.
async function cancelPicking(tabId: number): Promise<void> {
  await endPicking(tabId)
  notifyStudio('picker/cancelled', { tabId })
}

async function endPicking(tabId: number): Promise<void> {
  await changeStudioTab(tabId, { pickingIn: undefined })
  notifyTab(tabId, 'picker/ended', {})
}

/** What a tab is shown in the place of its pack. */
export interface ShownPreview {
  readonly pack: Pack
  /** As whom: somebody to whom nothing has happened yet. */
  readonly person: Person
  readonly nowMs: number
}

/** The draft that the sender's tab is shown; undefined for a tab that nobody writes beside, or a draft that is no pack yet. */
export async function findPreview({ tabId }: Pick<Sender, 'tabId'>): Promise<ShownPreview | undefined> {
  const { preview } = await readStudioTab(tabId)
  if (preview === undefined) return undefined
  const { packId, profile, atMs = Date.now() } = preview
  const written = await readWritten(packId)
  if (written === undefined) return undefined
  const pack = profile.locale === pseudoLocale ? withPseudoLocale(written.readable) : written.readable
  const person = { profile, isQuiet: false, isFirstDay: false, firstAtMs: atMs, spentAtMs: [] }
  return { pack, person, nowMs: atMs }
}
