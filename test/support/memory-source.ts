import { toEntry, type Entry } from '../../src/core/desk/entry.ts'
import { withAct } from '../../src/core/desk/handling.ts'
import type { Draft } from '../../src/core/desk/draft.ts'
import type { Verdict } from '../../src/core/desk/verdict.ts'
import type { Wish } from '../../src/core/desk/wish.ts'
import type { DeskListener, DeskSource, Library, SavedView } from '../../src/desk/desk-source.ts'
import { seedResource, seedResources } from './seed-entries.ts'

/** A source that keeps everything in memory, with what a test needs to look at. */
export interface MemorySource extends DeskSource {
  readonly entries: Map<string, Entry>
  readonly verdicts: Verdict[]
  readonly drafts: Map<string, Draft>
  readonly wishes: Map<string, Wish>
  /** Another question came, or changed, somewhere else. */
  add(entry: Entry): void
  isAnswering: boolean
}

const pack = { id: 'first-day', version: 3, title: 'First day with the CRM', product: 'realtimex-crm' }
const library: Library = {
  packs: [{ ...pack, locale: 'en' }],
  items: [
    {
      kind: 'tip',
      packId: pack.id,
      itemId: 'add-task',
      title: 'Calls are tasks',
      pages: [{ object: 'task' }],
    },
    { kind: 'walkthrough', packId: pack.id, itemId: 'first-task', title: 'Your first task', pages: [{}] },
  ],
  resources: Array.from({ length: seedResources }, (_, matter) => ({
    ...seedResource(matter),
    ...{
      keywords: '',
      hasText: true,
      openedFromItems: 0,
      pages: matter === 0 ? [{ object: 'contacts' }] : [],
    },
  })),
}

/** A source with these questions, with what a test changes. */
export function memorySource(entries: readonly Entry[], change: Partial<DeskSource> = {}): MemorySource {
  const byId = new Map(entries.map((entry) => [entry.question.id, entry]))
  const verdicts: Verdict[] = []
  const drafts = new Map<string, Draft>()
  const wishes = new Map<string, Wish>()
  const views = new Map<string, SavedView>()
  const releases: { id: string; product: string; build: string; atMs: number }[] = []
  let name: string | undefined
  let listener: DeskListener | undefined
  const kept = (): Promise<boolean> => {
    listener?.onRest()
    return Promise.resolve(source.isAnswering)
  }
  const answer = <Value>(value: Value): Promise<Value | undefined> =>
    Promise.resolve(source.isAnswering ? value : undefined)
  const source: MemorySource = {
    ...{ entries: byId, verdicts, drafts, wishes, isAnswering: true },
    add(entry) {
      byId.set(entry.question.id, entry)
      listener?.onQuestions([entry.question.id])
    },
    readAll: () => answer([...byId.values()]),
    readThese: (ids) => answer(ids.flatMap((id) => byId.get(id) ?? [])),
    readPicture: () => answer(undefined),
    act(act, ids) {
      for (const id of ids) {
        const entry = byId.get(id)
        if (entry !== undefined) byId.set(id, toEntry(entry.question, withAct(entry.acts, act)))
      }
      listener?.onQuestions(ids)
      return Promise.resolve(source.isAnswering)
    },
    readSettings: () =>
      answer({ ...(name === undefined ? {} : { name }), locale: 'en', week: { timeZone: 'UTC' } }),
    rename(next) {
      name = next
      return kept()
    },
    readJudged: () => answer({ verdicts: [...verdicts], releases: [...releases] }),
    giveVerdict(verdict) {
      verdicts.push(verdict)
      return kept()
    },
    withdrawVerdict(id, atMs) {
      const index = verdicts.findIndex((verdict) => verdict.id === id)
      const verdict = verdicts[index]
      if (verdict !== undefined) verdicts[index] = { ...verdict, withdrawnAtMs: atMs }
      return kept()
    },
    noteRelease(release) {
      releases.push(release)
      return kept()
    },
    readLibrary: () => answer(library),
    readResource: (_packId, resourceId) =>
      answer({ locale: 'en', title: 'Log a call', text: `The text of ${resourceId}.`, pages: [] }),
    readDrafts: () => answer([...drafts.values()].filter(({ publishedIn }) => publishedIn === undefined)),
    saveDraft(draft) {
      drafts.set(draft.id, draft)
      return kept()
    },
    discardDraft(id) {
      drafts.delete(id)
      return kept()
    },
    async publishDraft(id, { actId, atMs }) {
      const draft = drafts.get(id)
      if (draft === undefined) return { published: false, reasons: ['the draft is gone'] }
      const resource = { packId: draft.packId, resourceId: 'new', title: draft.title }
      await source.act(
        { id: actId, atMs, by: { role: 'desk' }, deed: { kind: 'point', resource } },
        draft.questions,
      )
      return { published: true, packId: draft.packId, version: 4, resource }
    },
    readWishes: () => answer([...wishes.values()]),
    saveWish(wish) {
      wishes.set(wish.id, wish)
      return kept()
    },
    readMisses: () => answer([]),
    readViews: () => answer([...views.values()]),
    saveView(view) {
      views.set(view.id, view)
      return kept()
    },
    removeView(id) {
      views.delete(id)
      return kept()
    },
    readPacks: () => answer([{ ...pack, tips: 2, resources: seedResources }]),
    loadPack: () => Promise.resolve({ installed: true, pack: { ...pack, tips: 2, resources: 5 } }),
    readLinkChecks: () => answer([]),
    loadLinkCheck: () => Promise.resolve({ loaded: true }),
    readPackFile: () => answer('{}'),
    sources: {
      read: () => Promise.resolve([]),
      follow: (url) => Promise.resolve({ followed: false, reasons: [`${url}: the server answered 404`] }),
      unfollow: () => Promise.resolve(),
    },
    onChange(next) {
      listener = next
    },
    ...change,
  }
  return source
}
