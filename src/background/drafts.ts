import type { helpDeskRequests } from '../contract/help-desk-requests.ts'
import { parsePack, toPackText } from '../contract/pack.ts'
import type { Draft } from '../core/desk/draft.ts'
import type { ResourceRef } from '../core/desk/handling.ts'
import { publishDraft, resourceIdOf } from '../core/desk/publish.ts'
import type { Pack } from '../core/pack.ts'
import type { Release } from '../core/publishing/release.ts'
import { toRelease } from '../core/publishing/to-release.ts'
import { withDatabase, type Database } from '../platform/database.ts'
import { notifyOurPages, notifyQuestions, type Handlers } from '../platform/messaging.ts'
import { handlingStores, writeAct } from './handlings.ts'
import { keepUnpublished } from './keep-unpublished.ts'
import { packStores, putPack } from './pack-versions.ts'
import { announcePack } from './packs.ts'

type HelpDeskHandlers = Handlers<typeof helpDeskRequests>
type Published = Awaited<ReturnType<HelpDeskHandlers['draft/publish']>>

/** Drafts that are not published yet, last changed first. */
export const listDrafts: HelpDeskHandlers['drafts/list'] = async () => {
  const drafts = await withDatabase((database) => database.getAll('drafts'))
  return {
    drafts: drafts
      .filter(({ publishedIn }) => publishedIn === undefined)
      .toSorted((one, other) => other.changedAtMs - one.changedAtMs)
      .map((draft) => ({ ...draft, pages: [...draft.pages], questions: [...draft.questions] })),
  }
}

/** Keeps a draft. */
export const saveDraft: HelpDeskHandlers['draft/save'] = async ({ draft }) => {
  await keepUnpublished('drafts', draft)
  return {}
}

/** Throws a draft away, unless it was published. */
export const discardDraft: HelpDeskHandlers['draft/discard'] = async ({ id }) => {
  await withDatabase(async (database) => {
    const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' })
    if ((await transaction.store.get(id))?.publishedIn === undefined) await transaction.store.delete(id)
    await transaction.done
  })
  notifyOurPages('desk/changed')
  return {}
}

/** Publishes a draft: the pack's next version, the draft's mark and its questions' acts are one strict write. */
export const publish: HelpDeskHandlers['draft/publish'] = async ({ id, actId, atMs, by }) => {
  const outcome = await withDatabase((database) =>
    writePublished(database, id, { at: new Date(atMs).toISOString(), by }, (resource) => ({
      id: actId,
      atMs,
      by: { role: 'desk', ...(by === undefined ? {} : { name: by }) },
      deed: { kind: 'point', resource },
    })),
  )
  if (!outcome.published) return outcome
  const { changed, pack, ...published } = outcome
  notifyOurPages('desk/changed')
  if (changed.length > 0) notifyQuestions(changed)
  // It is out, whatever becomes of its index, which is built by the first question else.
  void announcePack(pack).catch((error: unknown) => console.error(error))
  return published
}

const publishingStores = [...handlingStores, ...packStores, 'drafts'] as const

type Written =
  | (Extract<Published, { published: true }> & { readonly changed: readonly string[]; readonly pack: Pack })
  | Extract<Published, { published: false }>

async function writePublished(
  database: Database,
  id: string,
  release: Release,
  toAct: (resource: ResourceRef) => Parameters<typeof writeAct>[1],
): Promise<Written> {
  const transaction = database.transaction(publishingStores, 'readwrite', { durability: 'strict' })
  const stores = {
    questions: transaction.objectStore('questions'),
    handlings: transaction.objectStore('handlings'),
    aliases: transaction.objectStore('aliases'),
  }
  const drafts = transaction.objectStore('drafts')
  const draft = await drafts.get(id)
  const pack = draft === undefined ? undefined : await transaction.objectStore('packs').get(draft.packId)
  if (draft === undefined || pack === undefined) return refuse('the draft, or its pack, is gone')
  const questions = await Promise.all(draft.questions.map((questionId) => stores.questions.get(questionId)))
  const asked = questions.flatMap((question) => question?.text ?? [])
  const isPublished = draft.publishedIn !== undefined
  const next = isPublished ? pack : publishOver(pack, draft, asked, release)
  const resourceId = draft.mends ?? resourceIdOf(pack, draft)
  if (!isPublished) {
    // The desk publishes on one person's word.
    if (pack.approval !== undefined)
      return refuse(
        `the pack asks for ${pack.approval.atLeast} people to agree: bring the page into it in the studio`,
      )
    const reasons = findReasons(next)
    if (reasons.length > 0) return refuse(...reasons)
    const packs = transaction.objectStore('packs')
    await putPack({ packs, earlierPacks: transaction.objectStore('earlierPacks') }, next)
    // From now on it is known by the resource that it became.
    await drafts.put({ ...draft, mends: resourceId, publishedIn: next.version })
  }
  const resource = { packId: pack.id, resourceId, title: draft.title }
  const changed = await writeAct(stores, toAct(resource), draft.questions)
  await transaction.done
  const version = draft.publishedIn ?? next.version
  return { published: true, packId: pack.id, version, resource, changed, pack: next }
}

/** To those whom the version before it goes to: the desk does not widen what is tried out with a few. */
function publishOver(pack: Pack, draft: Draft, asked: readonly string[], release: Release): Pack {
  const next = publishDraft(pack, draft, asked)
  return toRelease(next, next.version, { release, rollout: pack.rollout })
}

function refuse(...reasons: string[]): Written {
  return { published: false, reasons }
}

/** What a pack file of this content would be refused for: what the desk writes passes the door that a file does. */
function findReasons(pack: Pack): readonly string[] {
  const reading = parsePack(toPackText(pack))
  return reading.ok ? [] : reading.reasons
}

/** A pack in use, as a file. */
export const readPackFile: HelpDeskHandlers['pack/read'] = async ({ id }) => {
  const pack = await withDatabase((database) => database.get('packs', id))
  return pack === undefined ? {} : { text: toPackText(pack) }
}
