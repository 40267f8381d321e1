import type { questionRequests } from '../contract/requests.ts'
import { localize, type LocalizedText } from '../core/locale.ts'
import type { Pack, Resource } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import { withOpened, type Question } from '../core/question.ts'
import { redact } from '../core/redaction/redact.ts'
import { plainText } from '../core/rich-text.ts'
import { searchResources, type SearchableResource } from '../core/search.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyQuestions, type Handlers } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { requireHelp } from './help.ts'
import { findPackFor } from './packs.ts'
import { findPackLocale, textsOf, toRichText } from './pack-texts.ts'

type QuestionHandlers = Handlers<typeof questionRequests>

/** Stores the question, redacted, with the resources that fit it, in one write; answers only when that is on the disk. */
export const askQuestion: QuestionHandlers['question/ask'] = async (input, sender) => {
  await requireHelp(sender)
  const locale = readUiLanguage()
  const { pack, resources } = await findHelp(input.text, input.page, sender.origin, locale)
  const asked: Question = {
    id: input.id,
    kind: input.kind ?? 'question',
    asker: input.asker ?? { by: 'self' },
    askedAtMs: input.askedAtMs,
    text: redact(input.text).text,
    page: input.page,
    locale: pack === undefined ? locale : findPackLocale(pack, locale),
    ...(pack === undefined ? {} : { pack: { id: pack.id, version: pack.version } }),
    shown: resources.map(({ id, title }) => ({ id, title })),
    opened: [],
    left: [],
    declined: [],
  }
  const stored = await storeQuestion(asked)
  if (stored !== 'stored') return { stored: false, reason: stored }
  notifyQuestions([asked.id])
  return { stored: true, text: asked.text, resources }
}

/** Notes that a shown resource was opened. */
export const openResource: QuestionHandlers['question/open'] = async ({ id, resourceId }) => ({
  stored: await changeQuestion(id, (question) => withOpened(question, resourceId)),
})

/** Notes what the person said of the resources. */
export const closeQuestion: QuestionHandlers['question/close'] = async ({ id, outcome, resourceId }) => ({
  stored: await changeQuestion(id, (question) => ({ ...question, outcome, outcomeOf: resourceId })),
})

async function storeQuestion(question: Question): Promise<'stored' | 'storage-full' | 'storage-failed'> {
  try {
    await withDatabase(async (database) => {
      // Strict: on the disk, and not only in the browser's memory, before the panel says that it is noted.
      const transaction = database.transaction('questions', 'readwrite', { durability: 'strict' })
      // The same id again is the same question, sent again because its answer was lost: what became of it stays.
      if ((await transaction.store.get(question.id)) === undefined) await transaction.store.put(question)
      await transaction.done
    })
    return 'stored'
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    console.error('[Fingerpost] a question could not be stored', error)
    return error.name === 'QuotaExceededError' ? 'storage-full' : 'storage-failed'
  }
}

async function changeQuestion(id: string, change: (question: Question) => Question): Promise<boolean> {
  const changed = await withDatabase(async (database) => {
    const transaction = database.transaction('questions', 'readwrite', { durability: 'strict' })
    const question = await transaction.store.get(id)
    if (question !== undefined) await transaction.store.put(change(question))
    await transaction.done
    return question !== undefined
  })
  if (changed) notifyQuestions([id])
  return changed
}

interface Help {
  readonly pack: Pack | undefined
  readonly resources: ShownResource[]
}

/** What the packs have for a question. A pack that breaks the search costs its answers, never the question. */
async function findHelp(
  text: string,
  page: PageKey,
  origin: string | undefined,
  locale: string,
): Promise<Help> {
  try {
    const pack = await findPackFor(page, { origin, tabId: undefined })
    return { pack, resources: pack === undefined ? [] : findResources(pack, text, page, locale) }
  } catch (error) {
    console.error('[Fingerpost] the search broke', error)
    return { pack: undefined, resources: [] }
  }
}

type ShownResource = Extract<
  Awaited<ReturnType<QuestionHandlers['question/ask']>>,
  { stored: true }
>['resources'][number]

function findResources(pack: Pack, question: string, page: PageKey, locale: string): ShownResource[] {
  const inLocale = (text: LocalizedText | undefined): string =>
    text === undefined ? '' : localize(text, locale, pack.defaultLocale)
  const ids = searchResources(
    pack.resources.map((resource) => toSearchable(resource, inLocale)),
    question,
    page,
  )
  return ids.flatMap((id) => {
    const resource = pack.resources.find((candidate) => candidate.id === id)
    if (resource === undefined) return []
    const foreignLocale = textsOf(pack, locale).foreignTagOf(resource.text ?? resource.title)
    return [{ ...toShownResource(resource, inLocale), foreignLocale }]
  })
}

function toSearchable(
  resource: Resource,
  inLocale: (text: LocalizedText | undefined) => string,
): SearchableResource {
  return {
    id: resource.id,
    title: inLocale(resource.title),
    keywords: inLocale(resource.keywords),
    body: plainText(toRichText(inLocale(resource.text))),
    pages: resource.pages ?? [],
  }
}

function toShownResource(
  resource: Resource,
  inLocale: (text: LocalizedText | undefined) => string,
): ShownResource {
  return {
    id: resource.id,
    title: inLocale(resource.title),
    ...(resource.text === undefined ? {} : { text: [...toRichText(inLocale(resource.text))] }),
    ...(resource.url === undefined ? {} : { url: resource.url }),
  }
}
