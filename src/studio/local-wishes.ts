import { helpDeskRequests } from '../contract/help-desk-requests.ts'
import { deskNotices } from '../contract/requests.ts'
import { studioNotices } from '../contract/studio.ts'
import { createSender, listen } from '../platform/messaging.ts'
import type { StudioHost } from './studio-host.ts'

/** What this machine's desk wants of the studio. */
export function createLocalWishes(
  findTab: () => Promise<number | undefined>,
): Pick<StudioHost, 'readWishes' | 'takeWork' | 'onWishes'> {
  const ask = createSender(helpDeskRequests)
  return {
    async readWishes() {
      const answer = await ask('wishes/list', {})
      return answer.ok ? answer.value.wishes : []
    },
    async takeWork() {
      const tabId = await findTab()
      const answer = tabId === undefined ? undefined : await ask('studio/take', { tabId })
      return answer?.ok === true ? answer.value.work : undefined
    },
    onWishes(listener, signal) {
      listen(studioNotices, { 'work/handed': listener }, signal)
      listen(deskNotices, { 'desk/changed': listener, 'questions/changed': listener }, signal)
    },
  }
}
