import { render } from 'preact'
import '../ui/tokens.css'
import '../ui/controls.css'
import './desk.css'
import { readText, readUiLanguage } from '../platform/texts.ts'
import { Desk } from './Desk.tsx'
import { createLocalSource } from './local-source.ts'
import { saveFile } from './save-file.ts'

const root = document.querySelector('#root')
if (root === null) throw new Error('desk/index.html has no #root')

document.documentElement.lang = readText('language')
document.documentElement.dir = readText('direction')
document.title = `${readText('extensionName')} · ${readText('deskTitle')}`
render(<Desk source={createLocalSource()} locale={readUiLanguage()} t={readText} onSave={saveFile} />, root)
