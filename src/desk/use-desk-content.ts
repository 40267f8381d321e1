import { useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import type { Draft } from '../core/desk/draft.ts'
import type { Entry } from '../core/desk/entry.ts'
import type { LinkCheck } from '../core/desk/link-check.ts'
import { findAskedAgain } from '../core/desk/need.ts'
import type { Wish } from '../core/desk/wish.ts'
import type {
  DeskSettings,
  DeskSource,
  Judged,
  Library,
  ListedMiss,
  PackSummary,
  SavedView,
} from './desk-source.ts'

/** Everything but the questions. */
export interface DeskRest {
  readonly settings: DeskSettings
  readonly judged: Judged
  readonly library: Library
  readonly drafts: readonly Draft[]
  readonly wishes: readonly Wish[]
  readonly misses: readonly ListedMiss[]
  readonly views: readonly SavedView[]
  readonly packs: readonly PackSummary[]
  readonly linkChecks: readonly LinkCheck[]
}

/** What the desk shows; what was not read yet is absent. */
export interface DeskContent {
  /** Newest first. */
  readonly entries: readonly Entry[] | undefined
  /** Ids of questions that were asked again. */
  readonly askedAgain: ReadonlySet<string>
  readonly rest: DeskRest | undefined
  /** The source did not answer last time: what is shown may be old. */
  readonly hasFailed: boolean
}

/** Reads everything from the source, and again whatever changes there. What is on the screen stays while it does not answer. */
export function useDeskContent(source: DeskSource): DeskContent {
  const [entries, setEntries] = useState<readonly Entry[]>()
  const [rest, setRest] = useState<DeskRest>()
  const [failures, noteFailure] = useReducer(countFailures, new Set<string>())
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const readQuestions = createReader(source, signal, setEntries, (failed) =>
      noteFailure({ part: 'questions', failed }),
    )
    const readRest = async (): Promise<void> => {
      const read = await readAllRest(source)
      if (signal.aborted) return
      noteFailure({ part: 'rest', failed: read === undefined })
      if (read !== undefined) setRest(read)
    }
    source.onChange({ onQuestions: (ids) => readQuestions(ids), onRest: () => void readRest() }, signal)
    readQuestions('all')
    void readRest()
    return () => stop.abort()
  }, [source])
  const askedAgain = useMemo(() => findAskedAgain(entries ?? []), [entries])
  return { entries, askedAgain, rest, hasFailed: failures.size > 0 }
}

function countFailures(
  failures: ReadonlySet<string>,
  { part, failed }: { readonly part: string; readonly failed: boolean },
): ReadonlySet<string> {
  if (failures.has(part) === failed) return failures
  return new Set(failed ? [...failures, part] : [...failures].filter((each) => each !== part))
}

/** One reading at a time; what changes meanwhile is read together when it has ended. */
function createReader(
  source: DeskSource,
  signal: AbortSignal,
  onEntries: (change: (entries: readonly Entry[] | undefined) => readonly Entry[] | undefined) => void,
  onFailed: (failed: boolean) => void,
): (ids: readonly string[] | 'all') => void {
  let pending: Set<string> | 'all' | undefined
  let isReading = false
  const read = async (): Promise<void> => {
    if (isReading || pending === undefined) return
    isReading = true
    const asked = pending
    pending = undefined
    const found = asked === 'all' ? await source.readAll() : await source.readThese([...asked])
    isReading = false
    if (signal.aborted) return
    onFailed(found === undefined)
    // Not answered: whatever is heard next reads everything.
    if (found === undefined) pending = 'all'
    else {
      onEntries((entries) => (asked === 'all' ? inOrder(found) : merge(entries ?? [], found)))
      void read()
    }
  }
  return (ids) => {
    if (ids === 'all' || pending === 'all') pending = 'all'
    else pending = new Set([...(pending ?? []), ...ids])
    void read()
  }
}

function merge(entries: readonly Entry[], changed: readonly Entry[]): readonly Entry[] {
  const byId = new Map(entries.map((entry) => [entry.question.id, entry]))
  for (const entry of changed) byId.set(entry.question.id, entry)
  return inOrder([...byId.values()])
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(
    ({ question: one }, { question: other }) =>
      other.askedAtMs - one.askedAtMs || (one.id < other.id ? 1 : Number(one.id !== other.id) * -1),
  )
}

async function readAllRest(source: DeskSource): Promise<DeskRest | undefined> {
  const [settings, judged, library, drafts, wishes, misses, views, packs, linkChecks] = await Promise.all([
    source.readSettings(),
    source.readJudged(),
    source.readLibrary(),
    source.readDrafts(),
    source.readWishes(),
    source.readMisses(),
    source.readViews(),
    source.readPacks(),
    source.readLinkChecks(),
  ])
  if (settings === undefined || judged === undefined || library === undefined) return undefined
  if (drafts === undefined || views === undefined || packs === undefined) return undefined
  if (linkChecks === undefined || wishes === undefined || misses === undefined) return undefined
  return { settings, judged, library, drafts, wishes, misses, views, packs, linkChecks }
}
