import { recorderNotices, type recorderRequests } from '../../contract/studio.ts'
import { listen } from '../../platform/messaging.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import { pickElement } from '../anchoring/describe.ts'
import { readPage } from '../anchoring/read-page.ts'
import { hostName } from '../overlay/host-name.ts'
import { toPicked } from '../picker/picked.ts'
import { readPageKey, requireAdapter } from '../sites/registry.ts'
import { watchDoing } from './recorder.ts'

const send = createTrustingSender<typeof recorderRequests>()

// It is put in again with each page, which without a load is the same document.
const running = Symbol.for('fingerpost.recorder')

void begin()

async function begin(): Promise<void> {
  if (Reflect.get(globalThis, running) === true) return
  Reflect.set(globalThis, running, true)
  const answer = await send('recorder/begin', {})
  if (answer.ok && answer.value.isWanted) record(answer.value.locale)
  else Reflect.set(globalThis, running, false)
}

function record(locale: string): void {
  const stop = new AbortController()
  watchDoing(
    window,
    {
      describe(element) {
        const adapter = requireAdapter(new URL(location.href), document)
        const options = { locale, fieldAttributes: adapter.fieldAttributes }
        return {
          page: readPageKey(adapter, new URL(location.href), document),
          picked: toPicked(pickElement(element, readPage(document), options), locale),
        }
      },
      onDone: ({ action, described }) => void send('recorder/step', { action, ...described }),
    },
    { isOurs: (element) => element.localName === hostName, signal: stop.signal },
  )
  listen(
    recorderNotices,
    {
      'recorder/stopped'() {
        Reflect.set(globalThis, running, false)
        stop.abort()
      },
    },
    stop.signal,
  )
}
