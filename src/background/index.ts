// Every listener is registered here, synchronously, because the browser wakes this worker for one event and
// forgets it afterwards. Nothing at module level is ever changed.
import { deskRequests, pageRequests } from '../contract/requests.ts'
import { browser } from '../platform/browser.ts'
import { notifyTab, serve } from '../platform/messaging.ts'
import { observeEvent, readProgress, switchHelp } from './progress.ts'
import { installPack, installPinnedPack, listPacks } from './packs.ts'
import { enterPage, loadScript, openPanel } from './pages.ts'
import { askQuestion, closeQuestion, listQuestions, openResource } from './questions.ts'
import { followGrants, startInOpenTabs } from './content-scripts.ts'

serve(
  pageRequests,
  {
    'page/enter': enterPage,
    'script/load': loadScript,
    'panel/open': openPanel,
    'question/ask': askQuestion,
    'question/open': openResource,
    'question/close': closeQuestion,
    'event/observe': observeEvent,
  },
  (sender) => sender.tabId !== undefined,
)

serve(
  deskRequests,
  {
    'progress/read': readProgress,
    'help/switch': switchHelp,
    'questions/list': listQuestions,
    'pack/install': installPack,
    'packs/list': listPacks,
  },
  (sender) => sender.isOurPage,
)

browser.runtime.onInstalled.addListener(() => {
  void installPinnedPack()
  void followGrants().then(startInOpenTabs)
})
browser.runtime.onStartup.addListener(() => {
  void installPinnedPack()
  void followGrants()
})
browser.permissions.onAdded.addListener(() => void followGrants().then(startInOpenTabs))
browser.permissions.onRemoved.addListener(() => void followGrants())
browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'open-help' && tab?.id !== undefined) notifyTab(tab.id, 'panel/requested', {}, 0)
})
