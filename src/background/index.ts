// Every listener is registered here, synchronously, because the browser wakes this worker for one event and
// forgets it afterwards. Nothing at module level is ever changed.
import { questionRequests } from '../contract/asking-requests.ts'
import { mediaRequests } from '../contract/media-requests.ts'
import { packSourceRequests } from '../contract/pack-sources.ts'
import { publishingRequests } from '../contract/publishing.ts'
import { checkerRequests, checkingRequests } from '../contract/checking.ts'
import { deskRequests, eventRequests, itemRequests, ownRequests, pageRequests } from '../contract/requests.ts'
import { surveyRequests } from '../contract/survey.ts'
import { pickerRequests, recorderRequests, studioRequests } from '../contract/studio.ts'
import { browser } from '../platform/browser.ts'
import { notifyTab, serve } from '../platform/messaging.ts'
import { onStudioClosed } from '../platform/studio-life.ts'
import { listStudios } from '../platform/studio-tabs.ts'
import { listWalkthroughs, printWalkthrough, readHandout } from './walkthrough-texts.ts'
import { observeEvent, readProgress, switchHelp } from './progress.ts'
import { explainHelp } from './explain.ts'
import { bringBack, dismissItem, placeAnchors, showItem, snoozeItem } from './items.ts'
import { openMedia, readMedia } from './media.ts'
import { listMissedAnchors, missAnchor, refindAnchor } from './misses.ts'
import { followDueVersions, installPack, installPinnedPack, listPacks } from './packs.ts'
import { followSource, followSources, listSources, unfollowSource } from './pack-sources.ts'
import { listPins, pinResource, showAgain, unpinResource } from './pins.ts'
import { agree, publishPack, withdraw } from './publishing.ts'
import { surveyTab } from './surveyor.ts'
import { serveHelpDesk } from './serve-help-desk.ts'
import { enterPage, loadScript, openPanel } from './pages.ts'
import {
  askQuestion,
  closeQuestion,
  declineResource,
  leaveResource,
  openResource,
  readAsker,
  suggestResources,
} from './questions.ts'
import { describePerson, readPersonForPopup, setModes, switchQuiet } from './person.ts'
import { forgetWalkthrough, placeStep, resumeWalkthrough, stepWalkthrough } from './walkthroughs.ts'
import { tryWalkthrough } from './try-walkthrough.ts'
import { openLinked } from './linked.ts'
import { beginChecking, checkTab, takeCheck } from './checker.ts'
import { leaveAttempts, takeAttempts } from './left-pages.ts'
import { followGrants, startInOpenTabs } from './content-scripts.ts'
import { beginRecording, startRecorder, stopRecorder, takeStep } from './recorder.ts'
import {
  beginPicking,
  cancelPick,
  enterFrame,
  passKey,
  endStudio,
  movePicker,
  setPreview,
  startPicker,
  takePick,
} from './studio.ts'

serve(
  pageRequests,
  {
    'page/enter': enterPage,
    'script/load': loadScript,
    'panel/open': openPanel,
    'event/observe': observeEvent,
  },
  (sender) => sender.tabId !== undefined,
)

serve(
  eventRequests,
  { 'attempts/leave': leaveAttempts, 'attempts/take': takeAttempts },
  (sender) => sender.tabId !== undefined,
)

serve(
  questionRequests,
  {
    'resources/suggest': suggestResources,
    'resource/pin': pinResource,
    'resource/unpin': unpinResource,
    'linked/open': openLinked,
    'resources/again': showAgain,
    'asker/read': readAsker,
    'question/ask': askQuestion,
    'question/leave': leaveResource,
    'question/decline': declineResource,
    'question/open': openResource,
    'question/close': closeQuestion,
  },
  (sender) => sender.tabId !== undefined,
)

serve(
  itemRequests,
  {
    'item/show': showItem,
    'item/dismiss': dismissItem,
    'item/snooze': snoozeItem,
    'walkthrough/step': stepWalkthrough,
    'walkthrough/list': listWalkthroughs,
    'walkthrough/place': placeStep,
    'walkthrough/print': printWalkthrough,
    'help/explain': explainHelp,
    'anchor/missed': missAnchor,
    'anchor/refound': refindAnchor,
    'anchors/place': placeAnchors,
    'quiet/switch': switchQuiet,
  },
  (sender) => sender.tabId !== undefined,
)

serve(
  ownRequests,
  { 'person/describe': describePerson, 'person/set-modes': setModes, 'item/bring-back': bringBack },
  (sender) => sender.tabId !== undefined || sender.isOurPage,
)

serve(
  mediaRequests,
  { 'media/read': readMedia, 'media/open': openMedia },
  (sender) => sender.tabId !== undefined || sender.isOurPage,
)

serve(
  pickerRequests,
  {
    'picker/begin': beginPicking,
    'picker/enter': enterFrame,
    'picker/key': passKey,
    'picker/pick': takePick,
    'picker/cancel': cancelPick,
  },
  (sender) => sender.tabId !== undefined,
)

serve(
  recorderRequests,
  { 'recorder/begin': beginRecording, 'recorder/step': takeStep },
  (sender) => sender.tabId !== undefined,
)

serve(
  checkerRequests,
  { 'checker/begin': beginChecking, 'checker/tell': takeCheck },
  (sender) => sender.tabId !== undefined,
)

serve(checkingRequests, { 'check/page': checkTab }, (sender) => sender.isOurPage)

serve(
  studioRequests,
  {
    'picker/start': startPicker,
    'picker/move': movePicker,
    'recorder/start': startRecorder,
    'recorder/stop': stopRecorder,
    'preview/set': setPreview,
    'walkthrough/try': tryWalkthrough,
  },
  (sender) => sender.isOurPage,
)

serve(surveyRequests, { 'page/survey': surveyTab }, (sender) => sender.isOurPage)

serve(
  deskRequests,
  {
    'progress/read': readProgress,
    'help/switch': switchHelp,
    'person/read': readPersonForPopup,
    'walkthrough/resume': resumeWalkthrough,
    'walkthrough/read': readHandout,
    'walkthrough/forget': forgetWalkthrough,
    'pins/list': listPins,
    'anchors/missed': listMissedAnchors,
    'pack/install': installPack,
    'packs/list': listPacks,
  },
  (sender) => sender.isOurPage,
)

serve(
  publishingRequests,
  { 'pack/publish': publishPack, 'pack/agree': agree, 'pack/withdraw': withdraw },
  (sender) => sender.isOurPage,
)

serve(
  packSourceRequests,
  { 'source/follow': followSource, 'source/unfollow': unfollowSource, 'sources/list': listSources },
  (sender) => sender.isOurPage,
)

serveHelpDesk()
followSources()
followDueVersions()
onStudioClosed(endStudio, listStudios)

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
