import type { Anchor } from '../../core/anchor.ts'
import { judgeStated } from '../../core/anchoring/judge-stated.ts'
import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { noToken, toNameToken } from '../../core/anchoring/tokens.ts'
import { readSaysOf } from './bound.ts'
import type { AllKnown, Known } from './resolve-all.ts'

type Facts = ElementFacts<Element>

/**
 * Tells how an element of a page looks, in everything that is read of it but its place; undefined where something else
 * there is called the same, or it is not called anything. Of a list, one row is enough to tell.
 */
export function createLookReader(elements: readonly Facts[]): (element: Element) => string | undefined {
  const byTarget = new Map(elements.map((facts) => [facts.target, facts]))
  const times = new Map<string, number>()
  for (const facts of elements) times.set(callOf(facts), (times.get(callOf(facts)) ?? 0) + 1)
  return (element) => {
    const facts = byTarget.get(element)
    if (facts === undefined || times.get(callOf(facts)) !== 1) return undefined
    return facts.markToken === noToken && facts.textToken === noToken ? undefined : readLooks(facts)
  }
}

function callOf({ markToken, textToken }: Facts): string {
  return markToken + textToken
}

function readLooks(facts: Facts): string {
  const { kind, shape, path, landmark, leads, icon, around } = facts
  return [kind, callOf(facts), shape, path, landmark, leads, icon, ...around].join('|')
}

/** Remembers what was found on a page and is gone again: in a menu that was closed, in a row that is drawn anew. */
export interface Recall {
  /** What was known, and what is from now on. */
  note(before: AllKnown, now: AllKnown): void
  /** What became of all when the page was read: what is still there and is not it any more is not taken for it again. */
  settle(all: AllKnown): void
  /** Forgets everything but these. */
  keep(isKept: (key: string) => boolean): void
  /**
   * What of it has come again. Only what looks the same in everything, and alone does so, is taken for it, until the
   * page is read.
   */
  among(newcomers: readonly Facts[]): AllKnown
}

/** Makes one that remembers nothing. */
export function createRecall(): Recall {
  const gone = new Map<string, Known>()
  return {
    note(before, now) {
      for (const [key, known] of before) if (known.bound?.looks !== undefined) gone.set(key, known)
      for (const [key, { bound }] of now) if (bound !== undefined) gone.delete(key)
    },
    settle(all) {
      for (const [key, { bound }] of gone) {
        const kind = all.get(key)?.resolution.kind
        if (kind === 'doubtful' || (kind !== 'hidden' && bound?.target.isConnected === true)) gone.delete(key)
      }
    },
    keep(isKept) {
      for (const key of gone.keys()) if (!isKept(key)) gone.delete(key)
    },
    among(newcomers) {
      const again = new Map<string, Known>()
      for (const [key, known] of gone) {
        const [only, ...others] = newcomers.filter((facts) => readSaysOf(facts) === known.bound?.says)
        if (only === undefined || others.length > 0 || readLooks(only) !== known.bound?.looks) continue
        again.set(key, turnTo(known, only.target))
      }
      return again
    },
  }
}

function turnTo({ resolution, bound }: Known, target: Element): Known {
  if (resolution.kind !== 'found' || bound === undefined) return { resolution }
  const candidates = resolution.candidates.slice(0, 1).map((best) => ({ ...best, target }))
  return { resolution: { ...resolution, target, candidates }, bound: { ...bound, target } }
}

/** Whether something has the name of what is looked for, or what the CRM calls it: worth reading the page at once. */
export function couldBe(anchor: Anchor): (facts: Facts) => boolean {
  const { trace, names } = anchor
  if (trace === undefined)
    return (facts) => judgeStated(anchor, { outline: { elements: [facts] } }).kind !== 'lost'
  const tokens = new Set(Object.values(names ?? {}).map(toNameToken))
  if (trace.text !== undefined) tokens.add(trace.text)
  return (facts) =>
    facts.kind === trace.kind &&
    (tokens.has(facts.textToken) || facts.marks.some((mark) => trace.marks?.includes(mark)))
}
