import { helpDeskRequests } from '../contract/help-desk-requests.ts'
import { toPackText } from '../contract/pack.ts'
import { publishingRequests } from '../contract/publishing.ts'
import { deskRequests } from '../contract/requests.ts'
import type { Result } from '../core/result.ts'
import { createSender } from '../platform/messaging.ts'
import { saveFile } from '../platform/save-file.ts'
import { readEarlierPacks } from './draft-store.ts'
import type { Publisher, Publishing } from './studio-host.ts'

/** Publishes on this machine, by the worker: the one place that writes packs. */
export function createLocalPublisher(): Publisher {
  const send = createSender({ ...publishingRequests, ...deskRequests, ...helpDeskRequests })
  return {
    async readName() {
      const answer = await send('desk/settings', {})
      return answer.ok ? answer.value.name : undefined
    },
    async begin(pack) {
      const answer = await send('pack/install', { text: toPackText(pack) })
      if (!answer.ok) return toPublishing(answer)
      return answer.value.installed
        ? { outcome: 'published' }
        : { outcome: 'refused', reasons: answer.value.reasons }
    },
    publish: async (pack, over) =>
      toPublishing(await send('pack/publish', { text: JSON.stringify(pack), over })),
    agree: async (text, name) => toPublishing(await send('pack/agree', { text, name })),
    withdraw: async (packId, itemId, release) =>
      toPublishing(
        await send('pack/withdraw', {
          packId,
          itemId,
          release: { ...release, agreedBy: release.agreedBy?.slice() },
        }),
      ),
    readEarlier: readEarlierPacks,
    saveFile: (name, text) => saveFile(name, typeOf(name), text),
  }
}

function toPublishing(answer: Result<Publishing>): Publishing {
  return answer.ok ? answer.value : { outcome: 'refused', reasons: [answer.detail ?? answer.error] }
}

/** What a file is, by the ending of its name. */
function typeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json'
  return name.endsWith('.csv') ? 'text/csv' : 'application/xliff+xml'
}
