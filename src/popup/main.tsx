import { render } from 'preact'
import '../ui/tokens.css'
import '../ui/controls.css'
import './popup.css'
import { deskNotices, deskRequests } from '../contract/requests.ts'
import { browser } from '../platform/browser.ts'
import { createSender, listen } from '../platform/messaging.ts'
import { handoutUrl } from '../platform/own-pages.ts'
import { toMatchPattern } from '../platform/match-pattern.ts'
import { askForSite, findCurrentSite, giveSiteBack, isGranted } from '../platform/sites.ts'
import { readText } from '../platform/texts.ts'
import type { Translate } from '../ui/translate.ts'
import { Popup, type SiteState } from './Popup.tsx'

const t: Translate = readText
const send = createSender(deskRequests)
const root = document.querySelector('#root')

async function draw(): Promise<void> {
  if (root === null) throw new Error('popup/index.html has no #root')
  const [progress, person, [site, tabId]] = await Promise.all([
    send('progress/read', {}),
    send('person/read', {}),
    readSite(),
  ])
  render(
    <Popup
      progress={progress.ok ? progress.value : undefined}
      unfinished={person.ok ? person.value.walkthroughs : []}
      site={site}
      t={t}
      onSwitch={(on) => void send('help/switch', { on }).then(draw)}
      onAllow={(origin) => void askForSite(origin).then(draw)}
      onTakeBack={(origin) => void giveSiteBack(origin).then(draw)}
      onResume={(id) => tabId !== undefined && void goOn(id, tabId)}
      onPrint={(id) => void browser.tabs.create({ url: handoutUrl(id) })}
      onForget={(id) => void send('walkthrough/forget', { id })}
      onOpenDesk={() => void browser.runtime.openOptionsPage()}
    />,
    root,
  )
}

/** Goes on in the tab that the popup stands over, and gets out of its way. */
async function goOn(id: string, tabId: number): Promise<void> {
  const answer = await send('walkthrough/resume', { id, tabId })
  if (answer.ok && answer.value.isResumed) window.close()
}

async function readSite(): Promise<[SiteState, tabId?: number]> {
  const site = await findCurrentSite()
  if (site === undefined) return [{ kind: 'none' }]
  const kind = (await isGranted(site.origin)) ? 'on' : 'off'
  return [{ kind, origin: site.origin, isPinned: isPinned(site.origin) }, site.tabId]
}

function isPinned(origin: string): boolean {
  const pinned = browser.runtime.getManifest().host_permissions ?? []
  return pinned.includes(toMatchPattern(origin))
}

document.documentElement.lang = readText('language')
document.documentElement.dir = readText('direction')
listen(
  deskNotices,
  { 'progress/changed': () => void draw(), 'packs/changed': () => void draw() },
  new AbortController().signal,
)
void draw()
