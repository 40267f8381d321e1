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
      const text = await readFile(file)
      if (text === undefined) return { installed: false, reasons: ['the whole: the file could not be read'] }
      const answer = await send('pack/install', { text })
      return answer.ok ? answer.value : { installed: false, reasons: [answer.detail ?? answer.error] }
    },
    onChange: (listener, signal) =>
      listen(deskNotices, { 'questions/changed': listener, 'packs/changed': listener }, signal),
  }
}

async function readFile(file: File): Promise<string | undefined> {
  try {
    return await file.text()
  } catch (error) {
    // It was moved or changed on the disk since it was chosen.
    if (error instanceof DOMException) return undefined
    throw error
  }
}
