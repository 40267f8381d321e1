import type { questionRequests } from '../contract/asking-requests.ts'
import type { PageKey } from '../core/page-key.ts'
import type { PagePicture } from '../core/picture/page-picture.ts'
import { redactPicture } from '../core/picture/redact-picture.ts'
import { pinKey, toPin, type Pin } from '../core/pin.ts'
import { withDeclined, withLeft, withOpened, type Question } from '../core/question.ts'
import { redact } from '../core/redaction/redact.ts'
import { describeBrowser } from '../platform/browser-name.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyQuestions, type Handlers, type Sender } from '../platform/messaging.ts'
import { changeSettings, readSettings } from '../platform/settings.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { findAskedBefore } from './earlier.ts'
import { readEarlier } from './earlier-answers.ts'
import { findAnswers, suggest, toShownResource, type Answers } from './find-answers.ts'
import { findSearchable } from './find-searchable.ts'
import { requireHelp } from './help.ts'
import type { SearchablePack } from './search-index-store.ts'

type QuestionHandlers = Handlers<typeof questionRequests>

/** What may answer while somebody is typing, and the words as they would be stored. Nothing is stored here. */
export const suggestResources: QuestionHandlers['resources/suggest'] = async ({ text, page }, sender) => {
  await requireHelp(sender)
  const wouldBeStored = redact(text).text
  const searchable = await findSafely(page, sender)
  if (searchable === undefined) return { suggestions: [], trust: 'nothing', mended: [], wouldBeStored }
  const { suggestions, trust, mended } = suggest(searchable, text, page)
  const { answers, open } = await readEarlier(searchable, wouldBeStored)
  return {
    ...{ suggestions: [...answers, ...suggestions], trust, mended: [...mended], wouldBeStored },
    ...(open === undefined ? {} : { open }),
  }
}

/** Stores the question, redacted, with the resources that fit it, in one write; answers only when that is on the disk. */
export const askQuestion: QuestionHandlers['question/ask'] = async (input, sender) => {
  await requireHelp(sender)
  const { id, askedAtMs, text, page, crmBuild, kind = 'question', asker = { by: 'self' }, picked } = input
  const picture = kind === 'broken' && input.picture !== undefined ? redactPicture(input.picture) : undefined
  const searchable = await findSafely(page, sender)
  const stored = redact(text).text
  const answers = kind === 'question' ? answerSafely(searchable, text, page) : nothing
  const resources = withPicked(answers, searchable, picked).map((resource) =>
    searchable === undefined ? undefined : toShownResource(searchable, resource, page),
  )
  const shown = resources.filter((resource) => resource !== undefined)
  const asked: Question = {
    ...{ id, kind, asker, askedAtMs, text: stored, page },
    locale: searchable?.locale ?? readUiLanguage(),
    ...(searchable === undefined
      ? {}
      : { pack: { id: searchable.pack.id, version: searchable.pack.version } }),
    ...(crmBuild === undefined ? {} : { crmBuild }),
    ...(kind === 'broken' ? { browser: describeBrowser() } : {}),
    ...(picture === undefined ? {} : { hasPicture: true }),
    shown: shown.map((resource) => ({ id: resource.id, title: resource.title })),
    ...{ opened: [], left: [], declined: [] },
  }
  const outcome = await storeQuestion(asked, picture)
  if (outcome !== 'stored') return { stored: false, reason: outcome }
  const observes = asker.by === 'observer'
  notifyQuestions([id])
  await rememberAsker(observes ? { observes } : { observes, askerName: asker.name })
  return { stored: true, text: stored, resources: shown, trust: answers.trust, mended: [...answers.mended] }
}

// It is noted, whether or not there is a place on the disk for this as well.
async function rememberAsker(asker: Parameters<typeof changeSettings>[0]): Promise<void> {
  try {
    await changeSettings(asker)
  } catch (error) {
    console.error(error)
  }
}

/** For whom the person asked last, and under which name of their own; absent where they asked without one. */
export const readAsker: QuestionHandlers['asker/read'] = async () => {
  const { observes, askerName } = await readSettings()
  return { observes, ...(askerName === undefined ? {} : { name: askerName }) }
}

/** Notes that a shown resource was opened. */
export const openResource: QuestionHandlers['question/open'] = async ({ id, resourceId }) => ({
  stored: await changeQuestion(id, (question) => withOpened(question, resourceId)),
})

/** Notes that an opened resource was left without a word. */
export const leaveResource: QuestionHandlers['question/leave'] = async ({ id, resourceId }) => ({
  stored: await changeQuestion(id, (question) => withLeft(question, resourceId)),
})

/** Notes that a shown resource is not what the person needs. */
export const declineResource: QuestionHandlers['question/decline'] = async ({ id, resourceId }) => ({
  stored: await changeQuestion(id, (question) => withDeclined(question, resourceId)),
})

/** Notes what the person said of the resources. What answered them is pinned to the page; what did not is no more. */
export const closeQuestion: QuestionHandlers['question/close'] = async ({ id, outcome, resourceId }) => ({
  stored: await changeQuestion(
    id,
    (question) => ({ ...question, outcome, outcomeOf: resourceId }),
    async (question, pins) => {
      if (resourceId === undefined || question.pack === undefined || question.asker.by !== 'self') return
      const pinned = { packId: question.pack.id, resourceId, page: question.page }
      if (outcome === 'answered') await pins.put(toPin({ ...pinned, questionId: id, atMs: Date.now() }))
      else if (outcome !== 'partly') await pins.delete(pinKey(pinned))
    },
  ),
})

async function storeQuestion(
  question: Question,
  picture: PagePicture | undefined,
): Promise<'stored' | 'storage-full' | 'storage-failed'> {
  const { kind, asker, id } = question
  const isOwn = kind === 'question' && asker.by === 'self'
  try {
    const asksAgain = isOwn ? await findAskedBefore(question) : undefined
    await withDatabase(async (database) => {
      // Strict: on the disk, and not only in the browser's memory, before the panel says that it is noted.
      const transaction = database.transaction(['questions', 'pictures'], 'readwrite', {
        durability: 'strict',
      })
      const questions = transaction.objectStore('questions')
      // The same id again is the same question, sent again because its answer was lost: what became of it stays.
      if ((await questions.get(id)) === undefined) {
        await questions.put({ ...question, asksAgain })
        if (picture !== undefined) await transaction.objectStore('pictures').put({ questionId: id, picture })
      }
      await transaction.done
    })
    return 'stored'
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    console.error('[Fingerpost] a question could not be stored', error)
    return error.name === 'QuotaExceededError' ? 'storage-full' : 'storage-failed'
  }
}

interface Pins {
  put(pin: Pin): Promise<unknown>
  delete(key: string): Promise<void>
}

/** Changes a question, and perhaps what is pinned for it, in one strict write. */
async function changeQuestion(
  id: string,
  change: (question: Question) => Question,
  pin?: (question: Question, pins: Pins) => Promise<void>,
): Promise<boolean> {
  const changed = await withDatabase(async (database) => {
    const transaction = database.transaction(['questions', 'pins'], 'readwrite', { durability: 'strict' })
    const questions = transaction.objectStore('questions')
    const question = await questions.get(id)
    if (question !== undefined) {
      await questions.put(change(question))
      await pin?.(question, transaction.objectStore('pins'))
    }
    await transaction.done
    return question !== undefined
  })
  if (changed) notifyQuestions([id])
  return changed
}

const nothing: Answers = { resources: [], trust: 'nothing', mended: [] }

// A pack that breaks the search costs its answers, never the question.
async function findSafely(page: PageKey, sender: Sender): Promise<SearchablePack | undefined> {
  try {
    return await findSearchable(page, sender)
  } catch (error) {
    console.error('[Fingerpost] the search broke', error)
    return undefined
  }
}

function answerSafely(searchable: SearchablePack | undefined, text: string, page: PageKey): Answers {
  try {
    return searchable === undefined ? nothing : findAnswers(searchable, text, page)
  } catch (error) {
    console.error('[Fingerpost] the search broke', error)
    return nothing
  }
}

/** What was chosen while typing is shown first, whatever the whole question finds. */
function withPicked(
  { resources }: Answers,
  searchable: SearchablePack | undefined,
  picked: string | undefined,
): Answers['resources'] {
  const first = searchable?.pack.resources.find(({ id }) => id === picked)
  return first === undefined ? resources : [first, ...resources.filter(({ id }) => id !== picked)]
}
