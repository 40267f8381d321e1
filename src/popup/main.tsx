import { render } from 'preact'
import { v7 as createId } from 'uuid'
import '../ui/tokens.css'
import '../ui/controls.css'
import '../ui/answer.css'
import './popup.css'
import { answerRequests } from '../contract/help-desk-requests.ts'
import { deskNotices, deskRequests, ownRequests } from '../contract/requests.ts'
import { browser } from '../platform/browser.ts'
import { createSender, listen, notifyTab } from '../platform/messaging.ts'
import { openStudio } from '../platform/open-studio.ts'
import { handoutUrl } from '../platform/own-pages.ts'
import { toMatchPattern } from '../platform/match-pattern.ts'
import { askForSite, findCurrentSite, giveSiteBack, isGranted } from '../platform/sites.ts'
import { readText, readUiLanguage } from '../platform/texts.ts'
import type { Answer } from '../ui/AnswerCard.tsx'
import { AnswerList } from '../ui/AnswerList.tsx'
import type { Translate } from '../ui/translate.ts'
import { createWording } from '../ui/wording.ts'
import { Popup, type PopupActions, type PopupContent } from './Popup.tsx'
import type { SiteState } from './Site.tsx'

const t: Translate = readText
const send = createSender(deskRequests)
const sendOwn = createSender(ownRequests)
const askAnswers = createSender(answerRequests)
const root = document.querySelector('#root')

async function draw(problem?: 'not-resumed'): Promise<void> {
  if (root === null) throw new Error('popup/index.html has no #root')
  const [content, site, answers] = await Promise.all([readContent(), readSite(), readAnswers()])
  const nowMs = Date.now()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const w = createWording({ t, browserLocale: readUiLanguage(), timeZone, nowMs })
  render(
    <Popup
      content={content}
      site={site}
      problem={problem}
      answers={<AnswerList answers={answers} w={w} onTold={tellAnswer} onJudge={judgeAnswer} />}
      nowMs={nowMs}
      browserLocale={readUiLanguage()}
      browserZone={timeZone}
      t={t}
      actions={createActions(site.kind === 'none' ? undefined : site.tabId)}
    />,
    root,
  )
}

function createActions(tabId: number | undefined): PopupActions {
  return {
    onSwitch: (on) => void send('help/switch', { on }).then(redraw),
    onSetModes: (modes) => void sendOwn('person/set-modes', modes).then(redraw),
    onDescribe: (part, value) =>
      void sendOwn('person/describe', { change: { [part]: value ?? null } }).then(redraw),
    onBringBack: (id) => void sendOwn('item/bring-back', { id }).then(redraw),
    onResume: (id) => void goOn(id, tabId),
    onPrint: (id) => void browser.tabs.create({ url: handoutUrl(id) }),
    onForget: (id) => void send('walkthrough/forget', { id }).then(redraw),
    onExplain() {
      if (tabId !== undefined) notifyTab(tabId, 'explain/requested', {}, 0)
      window.close()
    },
    onAllow: (origin) => void askForSite(origin).then(redraw),
    onTakeBack: (origin) => void giveSiteBack(origin).then(redraw),
    onOpenDesk: () => void browser.runtime.openOptionsPage(),
    onOpenStudio() {
      if (tabId !== undefined) void openStudio(tabId).then(() => window.close())
    },
  }
}

function redraw(): void {
  void draw()
}

/** Goes on in the tab that the popup stands over, and gets out of its way. */
async function goOn(id: string, tabId: number | undefined): Promise<void> {
  const answer = tabId === undefined ? undefined : await send('walkthrough/resume', { id, tabId })
  if (answer?.ok === true && answer.value.isResumed) window.close()
  else await draw('not-resumed')
}

async function readAnswers(): Promise<readonly Answer[]> {
  const list = await askAnswers('answers/list', {})
  return list.ok ? list.value.answers : []
}

function tellAnswer(id: string): void {
  void askAnswers('answer/tell', { id, actId: createId(), atMs: Date.now() })
}

async function judgeAnswer(id: string, holds: boolean): Promise<boolean> {
  const stored = await askAnswers('answer/judge', { id, actId: createId(), atMs: Date.now(), holds })
  return stored.ok && stored.value.stored
}

async function readContent(): Promise<PopupContent | undefined> {
  const [progress, person, pinned] = await Promise.all([
    send('progress/read', {}),
    send('person/read', {}),
    send('pins/list', {}),
  ])
  return progress.ok && person.ok && pinned.ok
    ? { ...progress.value, ...person.value, ...pinned.value }
    : undefined
}

async function readSite(): Promise<SiteState> {
  const site = await findCurrentSite()
  if (site === undefined) return { kind: 'none' }
  const kind = (await isGranted(site.origin)) ? 'on' : 'off'
  return { kind, ...site, isPinned: isPinned(site.origin) }
}

function isPinned(origin: string): boolean {
  const pinned = browser.runtime.getManifest().host_permissions ?? []
  return pinned.includes(toMatchPattern(origin))
}

document.documentElement.lang = readText('language')
document.documentElement.dir = readText('direction')
listen(deskNotices, { 'progress/changed': redraw, 'packs/changed': redraw }, new AbortController().signal)
redraw()
