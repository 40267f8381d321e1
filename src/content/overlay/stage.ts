import type { itemRequests } from '../../contract/requests.ts'
import { isOpen, type Judged } from '../../core/delivery/gate.ts'
import { findPlace, judgeOnPage, type Hold, type TargetState } from '../../core/delivery/judge-on-page.ts'
import { isSamePage, matchesPage, type PageKey } from '../../core/page-key.ts'
import type { Send } from '../../platform/messaging.ts'
import type { Resolutions, Sighting } from '../anchoring/anchor-watch.ts'
import type { OverlayView, ShownItem } from './overlay.ts'

/** An item that is seen, and where: beside its element, docked at the edge of the page, or on the page as a whole. */
export type OnStage<Item extends ShownItem = ShownItem> =
  | { readonly item: Item; readonly place: 'element'; readonly target: Element }
  | { readonly item: Item; readonly place: 'docked' | 'page' }

/** How a person puts an item away. */
export type PutAway = 'dismissed' | 'never-again' | 'in-an-hour' | 'tomorrow'

/** Decides which items of a page are seen, and keeps to what the worker grants. */
export interface Stage {
  /**
   * Takes in what the page is like now, and what the person is in the middle of, and answers what is seen of it. Nothing
   * that counts is seen before it was granted, or asked for while it could not be seen.
   */
  set(view: StageView, busy?: 'open' | 'walkthrough'): readonly OnStage[]
  /** The elements of what waits because something of the page lies over them, as far as is known. */
  listCovered(): readonly Element[]
  /** The item that came unasked and is not over: nothing else comes meanwhile. */
  findHolder(): string | undefined
  /** The person has had enough of it: it goes at once, and the worker remembers; `onTold` is called when it does. */
  putAway(id: string, how: PutAway, onTold?: () => void): void
  /** It is over by itself, and was counted when it was shown. */
  end(id: string): void
}

/** What of a view decides what is seen. */
export type StageView = Pick<OverlayView, 'page' | 'items' | 'cap' | 'resolutions'>

/** What the stage needs from its owner. */
export interface StageServices {
  readonly ask: Send<typeof itemRequests>
  /** UUIDv7 of a showing. */
  readonly createId: () => string
  readonly now: () => number
  /** Something may be seen now that could not before. */
  readonly onChange: () => void
  /** What is of the page as a whole is seen in the top frame alone. */
  readonly isTopFrame: boolean
  /** Whether something of the page lies over the element. */
  readonly isCovered: (target: Element) => boolean
}

type Showing = { readonly item: ShownItem; readonly state: 'asked' | 'granted' | 'refused' }

/** Makes an empty stage. */
export function createStage({ ask, createId, now, onChange, isTopFrame, isCovered }: StageServices): Stage {
  let page: PageKey | undefined
  let items: readonly ShownItem[] = []
  let covered: ReadonlyMap<string, Element> = new Map()
  const showings = new Map<string, Showing>()
  // Until a list of the worker's that was made when it had heard of it.
  const gone = new Map<string, 'telling' | 'told'>()

  const turnTo = (view: StageView): void => {
    if (view.items !== items) {
      for (const [id, state] of gone) if (state === 'told') gone.delete(id)
      // Judged anew since it was refused.
      for (const [id, { state }] of showings) if (state === 'refused') showings.delete(id)
    }
    items = view.items
    if (page !== undefined && isSamePage(page, view.page)) return
    page = view.page
    for (const [id, { item, state }] of showings)
      if (state === 'refused' || !staysOn(item, view.page)) showings.delete(id)
  }
  const request = async (item: ShownItem): Promise<void> => {
    if (page === undefined) return
    showings.set(item.id, { item, state: 'asked' })
    const answer = await ask('item/show', { showing: createId(), id: item.id, page, atMs: now() })
    const isGranted = answer.ok && answer.value.isGranted
    // Its page was left meanwhile.
    if (!showings.has(item.id)) return
    showings.set(item.id, { item, state: isGranted ? 'granted' : 'refused' })
    onChange()
  }
  const isGranted = (id: string): boolean => showings.get(id)?.state === 'granted'
  /** What the worker sent, and what was granted before and is in no list any more, because it was counted. */
  const listItems = (): readonly ShownItem[] => {
    const listed = new Set(items.map(({ id }) => id))
    const kept = [...showings.values()].flatMap(({ item }) => (listed.has(item.id) ? [] : [item]))
    return [...items, ...kept].filter(
      (item) =>
        isForThePage(item) &&
        !gone.has(item.id) &&
        showings.get(item.id)?.state !== 'refused' &&
        (isTopFrame || 'anchor' in item),
    )
  }
  const findHolder = (): string | undefined =>
    [...showings.values()].find(({ item, state }) => item.isUnasked && state !== 'refused')?.item.id
  const findHold = (busy: 'open' | 'walkthrough' | undefined): Hold | undefined => {
    if (busy !== undefined) return { by: busy }
    const id = findHolder()
    return id === undefined ? undefined : { by: 'item', id }
  }
  const remove = (id: string, state: 'telling' | 'told'): void => {
    gone.set(id, state)
    showings.delete(id)
    onChange()
  }
  return {
    set(view, busy) {
      turnTo(view)
      const all = listItems()
      const waiting = all.filter(({ id, isCounted }) => isCounted && !isGranted(id))
      covered = new Map(waiting.flatMap(({ id }) => findCovered(id, view, isCovered)))
      const sightings = isTopFrame ? view.resolutions : leaveToTop(all, view.resolutions)
      const targetOf = (id: string): TargetState => (covered.has(id) ? 'hidden' : sightings.get(id)?.kind)
      const judged = judgeOnPage(all.map(toJudged), {
        ...{ targetOf, cap: view.cap, isSeen: isGranted, hold: findHold(busy) },
      })
      const open = all.filter((_, index) => judged[index] !== undefined && isOpen(judged[index]))
      for (const item of open) if (item.isCounted && !showings.has(item.id)) void request(item)
      return all.flatMap((item) => {
        // What was granted had its turn.
        const isSeen = item.isCounted ? isGranted(item.id) : open.includes(item)
        return isSeen ? (place(item, sightings) ?? []) : []
      })
    },
    putAway(id, how, onTold = () => undefined) {
      remove(id, 'telling')
      void tellPutAway(ask, { id, how, atMs: now() }).finally(() => {
        if (gone.has(id)) gone.set(id, 'told')
        onTold()
      })
    },
    end: (id) => remove(id, 'told'),
    listCovered: () => [...covered.values()],
    findHolder,
  }
}

function tellPutAway(
  ask: StageServices['ask'],
  { id, how, atMs }: { readonly id: string; readonly how: PutAway; readonly atMs: number },
): Promise<unknown> {
  return how === 'dismissed' || how === 'never-again'
    ? ask('item/dismiss', { id, how, atMs })
    : ask('item/snooze', { id, until: how, atMs })
}

/** What became of looking for an element; one that is asked about and lies under something of the page is hidden. */
export function readTarget(
  sighting: Sighting | undefined,
  isCovered: ((target: Element) => boolean) | undefined,
): TargetState {
  return sighting?.kind === 'found' && isCovered?.(sighting.target) === true ? 'hidden' : sighting?.kind
}

function findCovered(
  id: string,
  { resolutions }: StageView,
  isCovered: (target: Element) => boolean,
): readonly (readonly [string, Element])[] {
  const sighting = resolutions.get(id)
  return sighting?.kind === 'found' && isCovered(sighting.target) ? [[id, sighting.target]] : []
}

// A walkthrough that is not offered waits in the help panel until it is asked for.
function isForThePage(item: ShownItem): boolean {
  return item.kind !== 'walkthrough' || item.isUnasked
}

// What belongs to an element is sent anew by the worker, if it belongs to this page too.
function staysOn(item: ShownItem, page: PageKey): boolean {
  return !('anchor' in item) && matchesPage(item.page, page)
}

function toJudged(item: ShownItem): Judged {
  const { id, priority, isUnasked, isCapped, mattersWithoutPlace } = item
  return { id, priority, isUnasked, isCapped, mattersWithoutPlace, hasPlace: 'anchor' in item, gates: [] }
}

/**
 * What is for every page is for the one around a frame too: that one docks what has lost its element, and the frame would
 * only say it a second time.
 */
function leaveToTop(items: readonly ShownItem[], resolutions: Resolutions): Resolutions {
  const left = items.flatMap(({ id, page: { object, view, subView } }) => {
    const kind = resolutions.get(id)?.kind
    const isForAll = object === undefined && view === undefined && subView === undefined
    return isForAll && (kind === 'lost' || kind === 'doubtful') ? [[id, { kind: 'framed' }] as const] : []
  })
  return new Map<string, Sighting>([...resolutions, ...left])
}

function place(item: ShownItem, resolutions: Resolutions): OnStage | undefined {
  const resolution = resolutions.get(item.id)
  const at = findPlace({ ...item, hasPlace: 'anchor' in item }, resolution?.kind)
  if (at === 'none') return undefined
  if (at !== 'element') return { item, place: at }
  return resolution?.kind === 'found' ? { item, place: at, target: resolution.target } : undefined
}
