import { render } from 'preact'
import { v7 as createId } from 'uuid'
import '../ui/tokens.css'
import '../ui/controls.css'
import '../ui/picture.css'
import './styles/shell.css'
import './styles/inbox.css'
import './styles/detail.css'
import './styles/figures.css'
import './styles/print.css'
import { readText, readUiLanguage } from '../platform/texts.ts'
import { createWording } from '../ui/wording.ts'
import { Desk } from './Desk.tsx'
import { createLikenessThread } from './likeness-thread.ts'
import { createLocalSource } from './local-source.ts'
import { createWorkBeside } from './work-beside.ts'
import { saveFile } from '../platform/save-file.ts'

const root = document.querySelector('#root')
if (root === null) throw new Error('desk/index.html has no #root')

document.documentElement.lang = readText('language')
document.documentElement.dir = readText('direction')
document.title = `${readText('extensionName')} · ${readText('deskTitle')}`

const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
render(
  <Desk
    services={{
      source: createLocalSource(),
      word: (nowMs) => createWording({ t: readText, browserLocale: readUiLanguage(), timeZone, nowMs }),
      now: () => Date.now(),
      learnLikeness: createLikenessThread(),
      workBeside: createWorkBeside(),
      createId: () => createId(),
      onSave: saveFile,
      onPrint: () => window.print(),
    }}
  />,
  root,
)
