import {
  begin,
  expiresAtMs,
  giveWay,
  isWeakProofGood,
  isWhereItLeads,
  overtake,
  toEvents,
  type Attempt,
} from '../../core/crm-events/attempts.ts'
import type { Act } from '../../core/crm-events/event-signs.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { PageStep } from '../page/watch-page.ts'
import { isIn } from './beginnings.ts'
import type { EventWatchOptions } from './event-watch.ts'
import { isRewritten, isShown, Sight } from './sight.ts'

/** How long after a change of the page it is looked at, so that one look serves many changes, in milliseconds. */
const gatherMs = 50
/** How long something has to be gone before it is: pages take elements away and draw them anew. */
const goneMs = 250
/** How long a CRM takes, once it is done, to offer that it be taken back. */
const undoWithinMs = 700

/** An attempt, with what was on the page when it was begun and so proves nothing. */
interface Trial extends Attempt {
  readonly pressed: Element | undefined
  readonly appeared: ReadonlySet<Element>
  readonly refused: ReadonlySet<Element>
  readonly undone: ReadonlySet<Element>
  readonly hadLeaves: boolean
  /** By which the person can take it back. */
  readonly offer?: Element
}

/** What the person has begun, and what the page shows of how it ends. Looks at the page only while something is open. */
export class Trials {
  readonly #sight: Sight
  readonly #onProven: (attempt: Attempt) => void
  readonly #onEvent: EventWatchOptions['onEvent']
  readonly #signal: AbortSignal
  readonly #timers = new Map<'look' | 'gone' | 'undo' | 'expiry', ReturnType<typeof setTimeout>>()
  #open: readonly Trial[] = []

  constructor(
    document: Document,
    { onProven, onEvent }: Pick<EventWatchOptions, 'onEvent'> & { onProven: (attempt: Attempt) => void },
    signal: AbortSignal,
  ) {
    this.#onProven = onProven
    this.#onEvent = onEvent
    this.#signal = signal
    this.#sight = new Sight(document, (records) => this.#change(records))
    signal.addEventListener('abort', () => {
      this.#sight.close()
      for (const timer of this.#timers.values()) clearTimeout(timer)
    })
  }

  begin(act: Act, page: PageKey, pressed: Element | undefined, riders: readonly Act[]): void {
    this.#sight.open()
    if (act.needs !== undefined && this.#sight.find(act.needs).length === 0) {
      // Some CRMs say all the same that it was done.
      this.#open = giveWay(this.#open, act)
      return this.#settle()
    }
    const state = act.confirm === undefined ? 'open' : 'asking'
    const attempt = { act, page, atMs: Date.now(), state, isOvertaken: false, riders } as const
    this.#open = begin(this.#open, { ...attempt, ...this.#lookBefore(act, pressed) })
    this.#settle()
  }

  /** Whether a press answers one of ours: that the person is sure, or takes it back. */
  answer(target: Element): boolean {
    const undone = this.#open.find(({ offer }) => offer?.contains(target) === true)
    if (undone !== undefined) {
      this.drop((one) => one === undone)
      return true
    }
    const sure = this.#open.find(({ state, act }) => state === 'asking' && isIn(target, act.confirm))
    if (sure === undefined) return false
    this.#replace(sure, { ...sure, ...this.#lookBefore(sure.act, target), state: 'open', atMs: Date.now() })
    return true
  }

  /** What is still to be proven. */
  list(): readonly (Attempt & { readonly pressed: Element | undefined })[] {
    return this.#open
  }

  /** The person does something else. */
  overtake(): void {
    this.#open = overtake(this.#open)
    this.#settle()
  }

  drop(isMeant: (attempt: Attempt) => boolean): void {
    this.#open = this.#open.filter((trial) => !isMeant(trial))
    this.#settle()
  }

  step({ to, kind }: PageStep): void {
    for (const trial of this.#open) {
      const isThere = isWhereItLeads(trial, trial.act.done?.view, to)
      if (kind === 'forward' && isThere && isWeakProofGood(trial)) this.#prove(trial)
    }
  }

  #lookBefore(
    { done, refused, undo }: Act,
    pressed: Element | undefined,
  ): Pick<Trial, 'pressed' | 'appeared' | 'refused' | 'undone' | 'hadLeaves'> {
    const find = (selector: string | undefined): ReadonlySet<Element> => new Set(this.#sight.find(selector))
    return {
      pressed,
      appeared: find(done?.appears),
      refused: find(refused),
      undone: find(undo),
      hadLeaves: this.#sight.find(done?.leaves).length > 0,
    }
  }

  // Some lines for messages are empty again before anybody could look.
  #change(records: readonly MutationRecord[]): void {
    for (const trial of this.#open) {
      const { changes } = trial.act.done ?? {}
      if (trial.state !== 'open' || changes === undefined || !isRewritten(records, changes)) continue
      if (!this.#isRefused(trial)) this.#prove(trial)
    }
    this.#wait('look', gatherMs, () => this.#look())
  }

  #look(): void {
    for (const trial of this.#open) {
      if (this.#isRefused(trial)) this.drop((one) => one === trial)
      else if (trial.state === 'held') this.#lookForUndo(trial)
      else if (trial.state === 'open' && this.#isDone(trial)) this.#prove(trial)
      else if (trial.state === 'open' && this.#isGone(trial))
        this.#wait('gone', goneMs, () => this.#lookForGone())
    }
    this.#settle()
  }

  #lookForGone(): void {
    for (const trial of this.#open)
      if (trial.state === 'open' && !this.#isRefused(trial) && this.#isGone(trial)) this.#prove(trial)
    this.#settle()
  }

  #isRefused({ act, refused }: Trial): boolean {
    return this.#sight.find(act.refused).some((element) => !refused.has(element))
  }

  #isDone({ act, appeared }: Trial): boolean {
    return this.#sight.find(act.done?.appears).some((element) => !appeared.has(element))
  }

  #isGone(trial: Trial): boolean {
    const { act, hadLeaves, pressed } = trial
    if (!isWeakProofGood(trial)) return false
    const { leaves, hides } = act.done ?? {}
    if (leaves !== undefined && hadLeaves && this.#sight.find(leaves).length === 0) return true
    if (hides !== true || pressed === undefined || isShown(pressed)) return false
    const name = pressed.closest('[name]')?.getAttribute('name')
    return !this.#sight.find(act.by.press).some((element) => element.getAttribute('name') === name)
  }

  #prove(trial: Trial): void {
    if (trial.act.undo !== undefined && trial.state !== 'held') {
      this.#replace(trial, { ...trial, state: 'held', atMs: Date.now() })
      this.#wait('undo', undoWithinMs, () => this.#look())
      return
    }
    this.drop((one) => one === trial)
    this.#onProven(trial)
    for (const event of toEvents(trial)) this.#onEvent(event, trial.page)
  }

  // What can be taken back has happened once it cannot be any more.
  #lookForUndo(trial: Trial): void {
    if (trial.offer !== undefined) {
      if (!isShown(trial.offer)) this.#prove(trial)
      return
    }
    const offer = this.#sight.find(trial.act.undo).find((element) => !trial.undone.has(element))
    if (offer !== undefined) this.#replace(trial, { ...trial, offer })
    else if (Date.now() - trial.atMs >= undoWithinMs) this.#prove(trial)
  }

  #replace(trial: Trial, next: Trial): void {
    this.#open = this.#open.map((one) => (one === trial ? next : one))
    this.#settle()
  }

  #wait(what: 'look' | 'gone' | 'undo' | 'expiry', ms: number, onDone: () => void): void {
    if (this.#signal.aborted || this.#timers.has(what)) return
    this.#timers.set(
      what,
      setTimeout(() => {
        this.#timers.delete(what)
        onDone()
      }, ms),
    )
  }

  // Nothing is observed while nobody waits.
  #settle(): void {
    const nowMs = Date.now()
    this.#open = this.#open.filter((trial) => expiresAtMs(trial) > nowMs)
    if (this.#open.length === 0) return this.#sight.close()
    this.#sight.open()
    const firstMs = Math.min(...this.#open.map(expiresAtMs))
    if (Number.isFinite(firstMs)) this.#wait('expiry', firstMs - nowMs + 1, () => this.#settle())
  }
}
