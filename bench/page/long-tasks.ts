import type { CDPSession } from 'playwright'

/** The tasks of a page's main thread while it loaded, and what of them was a contender's; in time of the processor. */
export interface LongTasks {
  /** Tasks of 50 ms and more, whoever worked in them. */
  readonly all: number
  /** Tasks in which the contender alone worked for 50 ms and more. */
  readonly own: number
  /** The most that it worked within one task. */
  readonly longestOwnMs: number
  /** What it worked in all tasks together. */
  readonly ownMs: number
}

/** An event of a trace, as far as it is read (https://chromium.googlesource.com/catapult: Trace Event Format). */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** The profile that a chunk belongs to. */
  readonly id?: string
  /** Microseconds of the clock, and of the processor. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly data?: TraceData }
}

interface TraceData {
  readonly url?: string
  readonly startTime?: number
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] }
  readonly timeDeltas?: readonly number[]
}

interface ProfileNode {
  readonly id: number
  readonly parent?: number
  readonly callFrame: { readonly url?: string }
}

const longFromUs = 50_000

const timeline = ['devtools.timeline', 'disabled-by-default-devtools.timeline']
const withProfile = [...timeline, 'disabled-by-default-v8.cpu_profiler']

/** Traces the work, with a profile of the processor, which slows it down: no other figure is taken of the same load. */
export function traceTasks(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  return trace(session, withProfile, work)
}

/** Traces a page at rest, without a profile: who is called by the browser is in the timeline. */
export function traceRest(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  return trace(session, timeline, work)
}

async function trace(
  session: CDPSession,
  categories: readonly string[],
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  // The protocol's types say that all of an event are texts.
  const collect = ({ value }: { readonly value: readonly object[] }): void => {
    events.push(...value.filter(isTraceEvent))
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['-*', ...categories] },
  })
  await work()
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await done
  session.off('Tracing.dataCollected', collect)
  return events
}

function isTraceEvent(event: object): event is TraceEvent {
  return 'name' in event && 'ph' in event && 'ts' in event
}

/**
 * Tells what of the main thread's tasks was a contender's: what ran with a script on the stack whose address begins so.
 * Style and layout that the browser works out later for what it changed are not in it.
 */
export function readLongTasks(events: readonly TraceEvent[], origin: string, ownUrl: string): LongTasks {
  const own = onThread(events, findThread(events, origin))
  const spans = merge([...listRuns(own, ownUrl), ...listSamples(events, own, ownUrl)])
  const tasks = own
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .map(({ ts, dur = 0, tdur = dur }) => {
      const wall = spans.reduce(
        (sum, [from, to]) => sum + Math.max(0, Math.min(to, ts + dur) - Math.max(from, ts)),
        0,
      )
      // The thread may have waited for a processor: then both did, in the same parts.
      return { us: tdur, ownUs: dur === 0 ? 0 : (wall / dur) * tdur }
    })
  if (tasks.length === 0) throw new Error('the trace has no tasks of the page')
  return {
    all: tasks.filter(({ us }) => us >= longFromUs).length,
    own: tasks.filter(({ ownUs }) => ownUs >= longFromUs).length,
    longestOwnMs: Math.max(...tasks.map(({ ownUs }) => ownUs)) / 1_000,
    ownMs: tasks.reduce((sum, { ownUs }) => sum + ownUs, 0) / 1_000,
  }
}

/** The main thread of a page. */
export type Thread = Pick<TraceEvent, 'pid' | 'tid'>

/** The main thread of the page of this origin, by the trace of its load. */
export function findThread(events: readonly TraceEvent[], origin: string): Thread {
  const page = events.find(
    ({ name, args }) => name === 'CommitLoad' && args?.data?.url?.startsWith(origin) === true,
  )
  if (page === undefined) throw new Error('the trace has no load of the page')
  return page
}

/**
 * How many tasks of a page at rest had a call of a contender's in them. What goes on after a promise is not told apart;
 * but at rest nothing waits for one that no call of its own began.
 */
export function countWakeUps(events: readonly TraceEvent[], thread: Thread, ownUrl: string): number {
  const own = onThread(events, thread)
  const runs = listRuns(own, ownUrl)
  return own.filter(
    ({ name, ph, ts, dur = 0 }) =>
      name === 'RunTask' && ph === 'X' && runs.some(([from]) => from >= ts && from <= ts + dur),
  ).length
}

function onThread(events: readonly TraceEvent[], thread: Thread): readonly TraceEvent[] {
  return events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid)
}

type Span = readonly [from: number, to: number]

// Scripts that were compiled and run, functions that the browser called.
function listRuns(events: readonly TraceEvent[], ownUrl: string): Span[] {
  return events.flatMap(({ ph, ts, dur = 0, args }): Span[] =>
    ph === 'X' && args?.data?.url?.startsWith(ownUrl) === true ? [[ts, ts + dur]] : [],
  )
}

// What goes on after a promise is no call of the browser's; the profile alone knows.
function listSamples(events: readonly TraceEvent[], own: readonly TraceEvent[], ownUrl: string): Span[] {
  return own
    .filter(({ name }) => name === 'Profile')
    .flatMap(({ id, pid, args }) => {
      const chunks = events.filter((one) => one.name === 'ProfileChunk' && one.id === id && one.pid === pid)
      const isOwn = new Map<number, boolean>()
      const spans: Span[] = []
      let at = args?.data?.startTime ?? 0
      let wasOwn = false
      for (const { args: chunk } of chunks) {
        for (const { id: node, parent = -1, callFrame } of chunk?.data?.cpuProfile?.nodes ?? [])
          isOwn.set(node, callFrame.url?.startsWith(ownUrl) === true || isOwn.get(parent) === true)
        for (const [index, sample] of (chunk?.data?.cpuProfile?.samples ?? []).entries()) {
          const from = at
          at += chunk?.data?.timeDeltas?.[index] ?? 0
          // A sample holds until the next one.
          if (wasOwn) spans.push([from, at])
          wasOwn = isOwn.get(sample) === true
        }
      }
      return spans
    })
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: [number, number][] = []
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}
