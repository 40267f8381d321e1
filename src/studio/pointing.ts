import type { Picked } from '../contract/studio.ts'
import { addItem, changeItem, type PackDraft } from '../core/authoring/pack-draft.ts'
import { replaceAnchors } from '../core/checking/check-list.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import { makeItem, makeWished, type NewKind } from './new-item.ts'
import type { AskedWish, PickResult } from './studio-host.ts'
import type { Picks } from './use-picks.ts'

/** What a trainer does by pointing at an element of the page. */
export interface PointingAuthor {
  /** Makes an item, of an element that is picked first where it needs one; resolves to its id, if it was made. */
  readonly create: (kind: NewKind) => Promise<string | undefined>
  /** Makes the tip that the desk wished for, of an element that is picked; resolves to its id, if it was made. */
  readonly fulfil: (wish: AskedWish) => Promise<string | undefined>
  /** Picks another element for an item, or for one step of a walkthrough; all else stays as it is by then. */
  readonly pickAgain: (itemId: string, stepId?: string) => Promise<void>
  /** What an element that is picked is called in this language of the CRM; undefined where it is called nothing. */
  readonly pickName: (locale: string) => Promise<string | undefined>
}

/** Points at elements, and changes the draft as it is once one was picked. */
export function createPointing(
  pick: (crmLocale?: string) => Promise<PickResult | undefined>,
  {
    pack,
    page,
    locale,
    change,
    notePick,
    now,
  }: {
    readonly pack: Pack
    readonly page: PageKey | undefined
    readonly locale: string
    readonly change: (make: (draft: PackDraft) => PackDraft) => void
    readonly notePick: Picks['notePick']
    readonly now: () => number
  },
): PointingAuthor {
  const takePicked = (picked: Picked, itemId: string, stepId?: string): void => {
    const key = stepId === undefined ? itemId : `${itemId}/${stepId}`
    const field = stepId === undefined ? 'anchor' : 'steps'
    change((draft) => {
      const item = draft.items.find(({ id }) => id === itemId)
      if (item === undefined) return draft
      const [changed = item] = replaceAnchors([item], new Map([[key, picked]]))
      return changeItem(draft, changed, { field, atMs: now() })
    })
  }
  return {
    async create(kind) {
      const somewhere: PageKey = { product: pack.crm.product, view: 'other' }
      const result = kind === 'announcement' ? { page: page ?? somewhere } : await pick()
      if (result === undefined) return undefined
      if ('picked' in result) notePick(result)
      let madeId: string | undefined
      change((draft) => {
        const item = makeItem(kind, result, { locale, taken: new Set(draft.items.map(({ id }) => id)) })
        madeId = item.id
        return addItem(draft, item, now())
      })
      return madeId
    },
    async fulfil(wish) {
      const result = await pick()
      if (result === undefined) return undefined
      notePick(result)
      const item = makeWished(wish, result, locale)
      change((draft) => addItem(draft, item, now()))
      return item.id
    },
    pickName: async (of) => (await pick(of))?.picked.anchor.names?.[of],
    async pickAgain(itemId, stepId) {
      const result = await pick()
      if (result === undefined) return
      notePick(result)
      takePicked(result.picked, itemId, stepId)
    },
  }
}
