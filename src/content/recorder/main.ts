import { recorderNotices, type recorderRequests } from '../../contract/studio.ts'
import { listen } from '../../platform/messaging.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import { readPage } from '../anchoring/read-page.ts'
import { hostName } from '../overlay/host-name.ts'
import { pickForStudio } from '../picker/picked.ts'
import { runWhenWanted } from '../picker/run-when-wanted.ts'
import { elementsOf } from '../sites/elements.ts'
import { readPageKey, requireAdapter } from '../sites/registry.ts'
import { watchDoing } from './recorder.ts'

const send = createTrustingSender<typeof recorderRequests>()

void runWhenWanted('recorder', () => send('recorder/begin', {}), record)

function record(locale: string, onEnd: () => void): void {
  const stop = new AbortController()
  watchDoing(
    window,
    {
      describe(element) {
        const adapter = requireAdapter(new URL(location.href), document)
        const elements = elementsOf(adapter.product)
        const options = { locale, fieldAttributes: elements.fieldAttributes }
        const reading = readPage(document, elements)
        return {
          page: readPageKey(adapter, new URL(location.href), document),
          ...pickForStudio(element, reading, options),
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
        onEnd()
        stop.abort()
      },
    },
    stop.signal,
  )
}
