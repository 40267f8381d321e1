import checkerScript from '../content/checker/main.ts?script&iife'
import type { checkerRequests, checkingRequests } from '../contract/checking.ts'
import { findAnchorsFor, listCheckedAnchors } from '../core/checking/pack-check.ts'
import { findEnvironment } from '../core/environment.ts'
import { redactSeen } from '../core/picture/redact-picture.ts'
import { notifyStudio, type Handlers } from '../platform/messaging.ts'
import { changeStudioTab, readStudioTab } from '../platform/studio-tabs.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { readWritten } from './written-packs.ts'
import { putIntoFrames } from './put-script.ts'

type CheckerHandlers = Handlers<typeof checkerRequests>

/** Puts the checker into every frame of the tab. */
export const checkTab: Handlers<typeof checkingRequests>['check/page'] = async ({
  studioId,
  tabId,
  packId,
  locale,
}) => {
  await changeStudioTab(tabId, { studioId, checking: { packId, locale, round: crypto.randomUUID() } })
  return { frameIds: [...(await putIntoFrames(checkerScript, { tabId, allFrames: true }))] }
}

/** The anchors that the draft has for the page of the frame that asks. */
export const beginChecking: CheckerHandlers['checker/begin'] = async ({ page }, { tabId, frameId }) => {
  const { checking } = await readStudioTab(tabId)
  const written = checking && (await readWritten(checking.packId))
  if (checking === undefined || written === undefined || written.base.crm.product !== page.product) {
    if (tabId !== undefined && frameId !== undefined) notifyStudio('page/passed', { tabId, frameId })
    return { isWanted: false, locale: readUiLanguage(), anchors: {} }
  }
  const anchors = findAnchorsFor(listCheckedAnchors(written.drafted), page)
  return {
    isWanted: true,
    locale: checking.locale,
    anchors: Object.fromEntries(anchors.map(({ key, anchor }) => [key, anchor])),
  }
}

/** Hands what a frame found to the studio. */
export const takeCheck: CheckerHandlers['checker/tell'] = async (
  checked,
  { tabId, frameId, address = '' },
) => {
  const { checking } = await readStudioTab(tabId)
  const written = checking && (await readWritten(checking.packId))
  if (tabId !== undefined && frameId !== undefined && checking !== undefined)
    notifyStudio('page/checked', {
      ...{ tabId, frameId, round: checking.round },
      environmentId: written && findEnvironment(written.base.crm, address)?.id,
      checked: {
        ...checked,
        anchors: checked.anchors.map(({ proposal, ...anchor }) => ({
          ...anchor,
          ...(proposal === undefined ? {} : { proposal: redactSeen(proposal) }),
        })),
      },
    })
  return {}
}
