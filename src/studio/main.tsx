import { render } from 'preact'
import { v7 as createUuid } from 'uuid'
import '../ui/tokens.css'
import '../ui/controls.css'
import '../ui/picture.css'
import './studio.css'
import { keepStudioOpen } from '../platform/studio-life.ts'
import { readText } from '../platform/texts.ts'
import { createLocalHost, findTabBeside } from './local-host.ts'
import { Studio } from './Studio.tsx'

const root = document.querySelector('#root')
if (root === null) throw new Error('studio/index.html has no #root')

document.documentElement.lang = readText('language')
document.documentElement.dir = readText('direction')
document.title = `${readText('extensionName')} · ${readText('studioTitle')}`
const studioId = createUuid()
// Before it does anything that is to end with it.
await keepStudioOpen(studioId)
const host = createLocalHost(studioId, () => findTabBeside(location.search))
render(<Studio host={host} t={readText} now={() => Date.now()} />, root)
