import { render } from 'preact'
import './handout.css'
import { mediaRequests } from '../contract/media-requests.ts'
import { deskRequests } from '../contract/requests.ts'
import { createSender } from '../platform/messaging.ts'
import { readText, readUiLanguage } from '../platform/texts.ts'
import { MediaSource } from '../ui/media-source.ts'
import { Handout } from './Handout.tsx'

const send = createSender(deskRequests)
const ask = createSender(mediaRequests)
const media: MediaSource = {
  async read(file) {
    const answer = await ask('media/read', { file })
    return answer.ok ? answer.value.url : undefined
  },
  // Paper plays no film.
  open: () => undefined,
}
const root = document.querySelector('#root')

async function draw(): Promise<void> {
  if (root === null) throw new Error('handout/index.html has no #root')
  const id = new URLSearchParams(location.search).get('walkthrough') ?? ''
  const answer = await send('walkthrough/read', { id })
  const handout = answer.ok ? answer.value.handout : undefined
  if (handout !== undefined) document.title = handout.title
  render(
    <MediaSource.Provider value={media}>
      <Handout
        handout={handout}
        uiLocale={readUiLanguage()}
        printedAtMs={Date.now()}
        t={readText}
        onPrint={() => window.print()}
      />
    </MediaSource.Provider>,
    root,
  )
}

document.documentElement.lang = readText('language')
document.documentElement.dir = readText('direction')
void draw()
