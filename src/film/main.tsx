import { render } from 'preact'
import './film.css'
import { mediaRequests } from '../contract/media-requests.ts'
import { createSender } from '../platform/messaging.ts'
import { readText } from '../platform/texts.ts'
import { Film } from './Film.tsx'

const send = createSender(mediaRequests)
const root = document.querySelector('#root')

async function draw(): Promise<void> {
  if (root === null) throw new Error('film/index.html has no #root')
  const asked = new URLSearchParams(location.search)
  const alt = asked.get('alt') ?? ''
  document.title = alt
  const answer = await send('media/read', { file: asked.get('file') ?? '' })
  render(<Film url={answer.ok ? answer.value.url : undefined} alt={alt} t={readText} />, root)
}

document.documentElement.lang = readText('language')
document.documentElement.dir = readText('direction')
void draw()
