import { useRef, useState } from 'preact/hooks'
import type { Draft } from '../core/desk/draft.ts'
import type { Entry } from '../core/desk/entry.ts'
import { canDo, type Act, type Deed } from '../core/desk/handling.ts'
import type { DeedStep } from '../core/desk/regroup.ts'
import type { Verdict, VerdictSubject, VerdictValue } from '../core/desk/verdict.ts'
import { waitsForWish, type Wish } from '../core/desk/wish.ts'
import type { Missing } from '../core/missed-anchor.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Publication } from './desk-source.ts'
import type { DeskServices } from './services.ts'

/** What was done last, to be said and perhaps undone. */
export type Done =
  | { readonly kind: 'did'; readonly deed: Deed; readonly count: number }
  | { readonly kind: 'judged'; readonly value: VerdictValue; readonly name: string }
  | { readonly kind: 'published'; readonly publication: Extract<Publication, { published: true }> }
  | { readonly kind: 'kept' }
  /** It waits in the studio, because no tab shows a page of that CRM, as this one is. */
  | { readonly kind: 'waits'; readonly page: PageKey }
  | { readonly kind: 'undone' }
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'failed' }

/** Everything that is done on the desk goes through here, so that it can be undone. */
export interface Deeds {
  readonly done: Done | undefined
  readonly canUndo: boolean
  /** Does it about those of the entries of which it can be done. */
  readonly perform: (deed: Deed, entries: readonly Entry[]) => Promise<void>
  /** Several deeds that are one to the person: undone together. */
  readonly performAll: (steps: readonly DeedStep[]) => Promise<void>
  /** `name` is what the subject is called. */
  readonly judge: (
    value: VerdictValue,
    subject: VerdictSubject,
    name: string,
    packVersion?: number,
  ) => Promise<void>
  /** Keeps what is written so far, and says nothing of it. */
  readonly noteDraft: (draft: Draft) => void
  /** The same, and says whether it is there to be gone on with. */
  readonly leaveDraft: (draft: Draft) => Promise<void>
  /** What was written here lately, which the list of drafts may not have yet; latest first. */
  readonly listNoted: () => readonly Draft[]
  readonly discardDraft: (id: string) => void
  /** False, and said, where it could not be kept. */
  readonly keepDraft: (draft: Draft, deed: Deed, entries: readonly Entry[]) => Promise<boolean>
  /** Wishes for a tip, and goes to where it is written. To be called straight from a press. False, and said, where the wish could not be kept. */
  readonly wishFor: (wish: Wish, entries: readonly Entry[]) => Promise<boolean>
  /** Goes to where what is missing is repaired. To be called straight from a press. */
  readonly repair: (miss: Missing) => Promise<void>
  readonly publish: (draft: Draft) => Promise<Publication>
  /** Undoes the last thing that was done here. */
  readonly undo: () => Promise<void>
  /** Undoes one act of these questions. */
  readonly undoAct: (act: Act, questionIds: readonly string[]) => Promise<void>
  readonly forget: () => void
}

type Undo = () => Promise<boolean>

/**
 * The deeds of whoever is at the desk, by the name that the desk goes by. `buildOf` is the release of the CRM that a
 * verdict on the subject is given for now.
 */
export function useDeeds(
  services: DeskServices,
  name: string | undefined,
  buildOf: (subject: VerdictSubject) => string | undefined,
): Deeds {
  const { source, now, createId } = services
  const undos = useRef<Undo[]>([])
  const [done, setDone] = useState<Done>()
  const noted = useRef(new Map<string, Draft>())
  const by = name === undefined ? { role: 'desk' as const } : { role: 'desk' as const, name }

  const act = async (deed: Deed, ids: readonly string[]): Promise<Undo | undefined> => {
    const made: Act = { id: createId(), atMs: now(), by, deed }
    if (!(await source.act(made, ids))) return undefined
    return () => source.act({ id: createId(), atMs: now(), by, deed: { kind: 'undo', actId: made.id } }, ids)
  }
  const performAll: Deeds['performAll'] = async (steps) => {
    const possible = onlyPossible(steps)
    const [first] = possible
    if (first === undefined) return setDone({ kind: 'nothing-to-do' })
    const made: Undo[] = []
    for (const [deed, entries] of possible) {
      const undo = await act(
        deed,
        entries.map(({ question }) => question.id),
      )
      if (undo !== undefined) made.push(undo)
    }
    if (made.length > 0) undos.current.push(inTurn(made.toReversed()))
    setDone(
      made.length < possible.length
        ? { kind: 'failed' }
        : { kind: 'did', deed: first[0], count: first[1].length },
    )
  }
  return {
    done,
    canUndo: undos.current.length > 0,
    perform: (deed, entries) => performAll([[deed, entries]]),
    performAll,
    async judge(value, subject, called, packVersion) {
      const given = { id: createId(), atMs: now(), value, subject }
      const isKept = await source.giveVerdict(withKnown(given, name, packVersion, buildOf(subject)))
      if (isKept) undos.current.push(() => source.withdrawVerdict(given.id, now()))
      setDone(isKept ? { kind: 'judged', value, name: called } : { kind: 'failed' })
    },
    ...createDraftDeeds(services, name, noted.current, performAll, setDone),
    async undo() {
      const last = undos.current.pop()
      if (last === undefined) return
      setDone({ kind: (await last()) ? 'undone' : 'failed' })
    },
    async undoAct(undone, questionIds) {
      const undo = await act({ kind: 'undo', actId: undone.id }, questionIds)
      if (undo === undefined) return setDone({ kind: 'failed' })
      undos.current.push(undo)
      setDone({ kind: 'undone' })
    },
    forget: () => setDone(undefined),
  }
}

/** What is done with something that is written, or wished for. */
function createDraftDeeds(
  { source, now, createId, workBeside }: DeskServices,
  name: string | undefined,
  /** By id, the one that was written last at the end. */
  noted: Map<string, Draft>,
  performAll: Deeds['performAll'],
  setDone: (done: Done | undefined) => void,
): Pick<
  Deeds,
  'noteDraft' | 'leaveDraft' | 'listNoted' | 'discardDraft' | 'keepDraft' | 'wishFor' | 'repair' | 'publish'
> {
  const fail = (): false => {
    setDone({ kind: 'failed' })
    return false
  }
  const note = (draft: Draft): void => {
    noted.delete(draft.id)
    noted.set(draft.id, draft)
  }
  return {
    noteDraft(draft) {
      note(draft)
      void source.saveDraft(draft)
    },
    async leaveDraft(draft) {
      note(draft)
      setDone({ kind: (await source.saveDraft(draft)) ? 'kept' : 'failed' })
    },
    listNoted: () => [...noted.values()].toReversed(),
    discardDraft(id) {
      noted.delete(id)
      void source.discardDraft(id)
    },
    async keepDraft(draft, deed, entries) {
      note(draft)
      if (!(await source.saveDraft(draft))) return fail()
      const fresh = onlyPossible([[deed, entries.filter(({ standing }) => standing.draftId !== draft.id)]])
      if (fresh.length > 0) await performAll(fresh)
      else setDone({ kind: 'kept' })
      return true
    },
    async wishFor(wish, entries) {
      const keep = async (): Promise<boolean> => {
        if (!(await source.saveWish(wish))) return fail()
        const fresh = entries.filter((entry) => !waitsForWish(entry, wish))
        if (fresh.length > 0) await performAll([[{ kind: 'draft', draftId: wish.id }, fresh]])
        return true
      }
      const kept = keep()
      const isBeside = await workBeside({ kind: 'wish', id: wish.id }, wish, kept)
      const isKept = await kept
      if (isKept && !isBeside) setDone({ kind: 'waits', page: wish.page })
      return isKept
    },
    async repair({ id, page }) {
      const packId = id.slice(0, id.indexOf('/'))
      const work = { kind: 'repair' as const, packId }
      if (!(await workBeside(work, { packId, page }, Promise.resolve(true)))) setDone({ kind: 'waits', page })
    },
    async publish(draft) {
      const publishing = { actId: createId(), atMs: now(), ...(name === undefined ? {} : { by: name }) }
      const publication = (await source.saveDraft(draft))
        ? await source.publishDraft(draft.id, publishing)
        : ({ published: false, reasons: [] } as const)
      if (publication.published) noted.delete(draft.id)
      // A version that went out is not undone but followed by another.
      setDone(publication.published ? { kind: 'published', publication } : undefined)
      return publication
    },
  }
}

/** The steps with those of their questions of which they can be done, where there are any. */
function onlyPossible(steps: readonly DeedStep[]): readonly DeedStep[] {
  return steps
    .map(([deed, entries]): DeedStep => [
      deed,
      entries.filter(({ standing, question }) => canDo(standing, deed, question.kind)),
    ])
    .filter(([, entries]) => entries.length > 0)
}

function withKnown(
  verdict: Verdict,
  by: string | undefined,
  packVersion: number | undefined,
  crmBuild: string | undefined,
): Verdict {
  return {
    ...verdict,
    ...(by === undefined ? {} : { by }),
    ...(packVersion === undefined ? {} : { packVersion }),
    ...(crmBuild === undefined ? {} : { crmBuild }),
  }
}

function inTurn(undos: readonly Undo[]): Undo {
  return async () => {
    let isUndone = true
    for (const undo of undos) isUndone = (await undo()) && isUndone
    return isUndone
  }
}
