import { answerRequests, helpDeskRequests } from '../contract/help-desk-requests.ts'
import { serve } from '../platform/messaging.ts'
import { judgeAnswer, listAnswers, tellAnswer } from './answers.ts'
import { discardDraft, listDrafts, publish, readPackFile, saveDraft } from './drafts.ts'
import {
  actOn,
  listViews,
  nameDesk,
  readEntries,
  readPicture,
  readSettingsOfDesk,
  removeView,
  saveView,
} from './help-desk.ts'
import { listLinkChecks, loadLinkCheck } from './link-checks.ts'
import { listResources, readResource } from './resources.ts'
import { giveVerdict, listVerdicts, noteRelease, withdrawVerdict } from './verdicts.ts'
import { acceptWork, findPlace, passWork } from './studio-work.ts'
import { listWishes, saveWish } from './wishes.ts'

/** Registers what answers the desk, and who asks for its answers. To be called synchronously when the worker starts. */
export function serveHelpDesk(): void {
  serve(
    helpDeskRequests,
    {
      'desk/read': readEntries,
      'picture/read': readPicture,
      'desk/act': actOn,
      'desk/settings': readSettingsOfDesk,
      'desk/name': nameDesk,
      'verdicts/list': listVerdicts,
      'verdict/give': giveVerdict,
      'verdict/withdraw': withdrawVerdict,
      'release/note': noteRelease,
      'resources/list': listResources,
      'resource/read': readResource,
      'drafts/list': listDrafts,
      'draft/save': saveDraft,
      'draft/discard': discardDraft,
      'draft/publish': publish,
      'wish/save': saveWish,
      'wishes/list': listWishes,
      'studio/place': findPlace,
      'studio/hand': passWork,
      'studio/take': acceptWork,
      'links/list': listLinkChecks,
      'links/load': loadLinkCheck,
      'pack/read': readPackFile,
      'views/list': listViews,
      'view/save': saveView,
      'view/remove': removeView,
    },
    (sender) => sender.isOurPage,
  )
  serve(
    answerRequests,
    { 'answers/list': listAnswers, 'answer/tell': tellAnswer, 'answer/judge': judgeAnswer },
    (sender) => sender.tabId !== undefined || sender.isOurPage,
  )
}
