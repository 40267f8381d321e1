import { deskNotices } from '../contract/requests.ts'
import { studioNotices, studioRequests } from '../contract/studio.ts'
import { toWireAnchor } from '../contract/anchor.ts'
import { surveyRequests } from '../contract/survey.ts'
import { browser } from '../platform/browser.ts'
import { fetchHelpPage } from '../platform/fetch-help-page.ts'
import { createSender, listen } from '../platform/messaging.ts'
import { changeSettings, readSettings } from '../platform/settings.ts'
import { limits } from '../reading/source-file.ts'
import { createDraftWriter, readDraft, readPacks } from './draft-store.ts'
import { takeTurns } from './draft-turn.ts'
import { createLocalChecker } from './local-checker.ts'
import { createLocalPicker } from './local-picker.ts'
import { createLocalPublisher } from './local-publisher.ts'
import { createLocalWishes } from './local-wishes.ts'
import { readTexts } from './read-texts.ts'
import type { StudioHost, TakeSurvey } from './studio-host.ts'

/** The studio of this id over this machine's own database, beside the tab that `findTab` names. */
export function createLocalHost(studioId: string, findTab: () => Promise<number | undefined>): StudioHost {
  const send = createSender({ ...studioRequests, ...surveyRequests })
  const writer = createDraftWriter()
  const takeSurvey: TakeSurvey = async (locale, anchors) => {
    const tabId = await findTab()
    if (tabId === undefined) return undefined
    const sought = Object.fromEntries(
      Object.entries(anchors).map(([key, anchor]) => [key, toWireAnchor(anchor)]),
    )
    const answer = await send('page/survey', { tabId, locale, anchors: sought })
    return answer.ok ? answer.value.survey : undefined
  }
  return {
    publisher: createLocalPublisher(),
    checker: createLocalChecker(studioId, findTab),
    readTexts,
    readPacks,
    readDraft,
    keepDraft: (draft) => writer.write(draft),
    takeTurns,
    async preview(preview) {
      const tabId = await findTab()
      if (tabId !== undefined) await send('preview/set', { studioId, tabId, preview })
    },
    readCrmLanguage: async (packId) => (await readSettings()).crmLanguages[packId],
    async keepCrmLanguage(packId, locale) {
      const { crmLanguages } = await readSettings()
      await changeSettings({ crmLanguages: { ...crmLanguages, [packId]: locale } })
    },
    ...createLocalPicker(studioId, findTab),
    async readSite() {
      const [tabId, survey] = [await findTab(), await takeSurvey('en', {})]
      if (tabId === undefined || survey === undefined) return undefined
      const { url = '' } = await browser.tabs.get(tabId)
      return /^https?:/.test(url) ? { product: survey.page.product, origin: new URL(url).origin } : undefined
    },
    takeSurvey,
    fetchPage: (address) => fetchHelpPage(address, limits.textBytes),
    async tryStep(packId, walkthroughId, stepId) {
      const tabId = await findTab()
      if (tabId !== undefined) await send('walkthrough/try', { tabId, packId, walkthroughId, stepId })
    },
    async record(locale, onStep) {
      const tabId = await findTab()
      if (tabId === undefined) return undefined
      const end = new AbortController()
      listen(
        studioNotices,
        { 'recorder/stepped': ({ tabId: from, step }) => from === tabId && onStep(step) },
        end.signal,
      )
      const answer = await send('recorder/start', { studioId, tabId, locale })
      if (!answer.ok || !answer.value.isStarted) {
        end.abort()
        return undefined
      }
      return {
        async stop() {
          await send('recorder/stop', { tabId })
          end.abort()
        },
      }
    },
    ...createLocalWishes(findTab),
    onPacks: (listener, signal) => listen(deskNotices, { 'packs/changed': listener }, signal),
    onPage(listener, signal) {
      const isOurs = async (tabId: number): Promise<boolean> => tabId === (await findTab())
      listen(
        studioNotices,
        {
          'page/entered': ({ tabId, page, ...place }) =>
            void isOurs(tabId).then((isBeside) => isBeside && listener(page, place)),
        },
        signal,
      )
    },
  }
}

/** The tab that the studio stands beside: the one that its address names, else the one that is shown in its window. */
export async function findTabBeside(search: string): Promise<number | undefined> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN)
  if (Number.isInteger(named)) return named
  const [shown] = await browser.tabs.query({ active: true, currentWindow: true })
  return shown?.id
}
