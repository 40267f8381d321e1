import { pickerNotices, type pickerRequests } from '../../contract/studio.ts'
import { listen } from '../../platform/messaging.ts'
import { readText } from '../../platform/texts.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import { pickElement } from '../anchoring/describe.ts'
import { readPage, type PageReading } from '../anchoring/read-page.ts'
import { createHost } from '../overlay/host.ts'
import { elementsOf } from '../sites/elements.ts'
import { readPageKey, requireAdapter } from '../sites/registry.ts'
import { nameOf, pickForStudio } from './picked.ts'
import { createPickerView } from './picker-view.ts'
import { watchPicking } from './picker.ts'
import { runWhenWanted } from './run-when-wanted.ts'

const send = createTrustingSender<typeof pickerRequests>()

/** How long the pointer rests on an element before it is graded, in milliseconds: that reads the page. */
const restMs = 120

/** For how long a page that was read is as it was, in milliseconds. */
const freshMs = 1_000

const gradeTexts = { strong: 'gradeStrong', fair: 'gradeFair', weak: 'gradeWeak' } as const

void runWhenWanted('picker', () => send('picker/begin', {}), pick)

function pick(locale: string, onEnd: () => void): void {
  const stop = new AbortController()
  const { signal } = stop
  const host = createHost(document, signal)
  host.attach()
  const view = createPickerView(host, readText('direction'))
  const adapter = requireAdapter(new URL(location.href), document)
  const elements = elementsOf(adapter.product)
  const options = { locale, fieldAttributes: elements.fieldAttributes }
  let reading: { readonly page: PageReading; readonly atMs: number } | undefined
  const readFresh = (): PageReading => {
    if (reading === undefined || performance.now() - reading.atMs > freshMs)
      reading = { page: readPage(document, elements), atMs: performance.now() }
    return reading.page
  }
  let isEntered = false
  let resting: ReturnType<typeof setTimeout> | undefined
  const end = (): void => {
    clearTimeout(resting)
    onEnd()
    stop.abort()
  }
  const picking = watchPicking(
    window,
    {
      onHover(element) {
        clearTimeout(resting)
        if (element !== undefined && !isEntered) void send('picker/enter', {})
        isEntered = element !== undefined
        view.show(element, { text: element === undefined ? '' : readText('pickerResting') })
        if (element === undefined) return
        resting = setTimeout(() => {
          const { anchor, grading } = pickElement(element, readFresh(), options)
          const text = [nameOf(anchor, locale), readText(gradeTexts[grading.grade])].join(' · ')
          view.show(element, { text, grade: grading.grade })
        }, restMs)
      },
      onTake(element) {
        reading = undefined
        const page = readFresh()
        const picks = pickForStudio(element, page, options)
        end()
        void send('picker/pick', {
          page: readPageKey(adapter, new URL(location.href), document),
          ...picks,
        })
      },
      onCancel() {
        end()
        void send('picker/cancel', {})
      },
      onKey: (move) => void send('picker/key', { move }),
    },
    { skipped: host.element, signal },
  )
  listen(
    pickerNotices,
    {
      'picker/moved': ({ move }) => picking.move(move),
      'picker/left': () => picking.leave(),
      'picker/ended': end,
    },
    signal,
  )
}
