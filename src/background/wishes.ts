import type { helpDeskRequests } from '../contract/help-desk-requests.ts'
import { toEntry } from '../core/desk/entry.ts'
import { isTipOf, waitsForWish, type Wish } from '../core/desk/wish.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import { withDatabase, type Database } from '../platform/database.ts'
import type { Handlers } from '../platform/messaging.ts'
import { v7 as createId } from 'uuid'
import { handlingStores, writeAct, type HandlingStores } from './handlings.ts'
import { keepUnpublished } from './keep-unpublished.ts'

type HelpDeskHandlers = Handlers<typeof helpDeskRequests>

/** Keeps a wish. */
export const saveWish: HelpDeskHandlers['wish/save'] = async ({ wish }) => {
  await keepUnpublished('wishes', wish)
  return {}
}

/** The wishes for which questions still wait. */
export const listWishes: HelpDeskHandlers['wishes/list'] = async () =>
  withDatabase(async (database) => {
    const wishes = (await database.getAll('wishes')).filter(({ publishedIn }) => publishedIn === undefined)
    const listed = await Promise.all(
      wishes.map(async (wish) => {
        const asked = await readAsked(database, wish)
        return { ...wish, questions: [...wish.questions], asked: [...new Set(asked)] }
      }),
    )
    return { wishes: listed.filter(({ asked }) => asked.length > 0) }
  })

async function readAsked(database: Database, wish: Wish): Promise<readonly string[]> {
  const asked = await Promise.all(
    wish.questions.map(async (id) => {
      const [question, handling] = [await database.get('questions', id), await database.get('handlings', id)]
      if (question === undefined || !waitsForWish(toEntry(question, handling?.acts), wish)) return []
      return [question.text]
    }),
  )
  return asked.flat()
}

/** The stores that a version touches which fulfils wishes. */
export const wishStores = ['wishes', ...handlingStores] as const

/** The same, within one transaction that may write. */
export interface WishStores extends HandlingStores {
  readonly wishes: {
    index(name: 'packId'): { getAll(packId: string): Promise<Wish[]> }
    put(wish: Wish): Promise<unknown>
  }
}

/**
 * Points the questions of each wish that this version fulfils at its tip, within the write that makes it the newest.
 * Answers the ids of the questions.
 */
export async function fulfilWishes(
  { wishes, ...stores }: WishStores,
  pack: Pack,
  atMs: number,
): Promise<readonly string[]> {
  const told: string[] = []
  for (const wish of await wishes.index('packId').getAll(pack.id)) {
    const tip = pack.items.find((item) => isTipOf(item, wish))
    if (tip === undefined || wish.publishedIn !== undefined) continue
    const waiting: string[] = []
    for (const id of wish.questions) {
      const [question, handling] = [await stores.questions.get(id), await stores.handlings.get(id)]
      if (question !== undefined && waitsForWish(toEntry(question, handling?.acts), wish)) waiting.push(id)
    }
    const title = localize(tip.title, pack.defaultLocale, pack.defaultLocale)
    const by = pack.release?.by
    const act = {
      ...{ id: createId(), atMs, by: { role: 'desk' as const, ...(by === undefined ? {} : { name: by }) } },
      deed: { kind: 'point-tip' as const, tip: { packId: pack.id, itemId: tip.id, title } },
    }
    told.push(...(await writeAct(stores, act, waiting)))
    await wishes.put({ ...wish, publishedIn: pack.version })
  }
  return told
}
