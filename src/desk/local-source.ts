import { packBytesAtMost, tooLarge } from '../contract/pack-size.ts'
import { deskNotices, deskRequests } from '../contract/requests.ts'
import { createSender, listen } from '../platform/messaging.ts'
import type { DeskSource } from './desk-source.ts'

/** The desk over this machine's own database, which the worker keeps. */
export function createLocalSource(): DeskSource {
  const send = createSender(deskRequests)
  return {
    async readQuestions() {
      const answer = await send('questions/list', {})
      return answer.ok ? answer.value.questions : undefined
    },
    async readPacks() {
      const answer = await send('packs/list', {})
      return answer.ok ? answer.value.packs : undefined
    },
    async loadPack(file) {
      // Before it is read, so that a file of any size does no harm.
      if (file.size > packBytesAtMost) return { installed: false, reasons: [tooLarge(file.size)] }
      const answer = await send('pack/install', { text: await file.text() })
      return answer.ok ? answer.value : { installed: false, reasons: [answer.detail ?? answer.error] }
    },
    onChange: (listener, signal) =>
      listen(deskNotices, { 'questions/changed': listener, 'packs/changed': listener }, signal),
  }
}
