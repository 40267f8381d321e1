import type { Act, EventSigns } from '../../core/crm-events/event-signs.ts'
import { findOpenedView } from '../../core/crm-events/opened-view.ts'
import { isSamePage, type PageKey } from '../../core/page-key.ts'
import type { PageStep } from '../page/watch-page.ts'
import { findBegun, findTarget, isFileBox, isIn } from './beginnings.ts'
import { watchBoard } from './board.ts'
import { carryOver, type CarryServices } from './carry-over.ts'
import type { EventWatch, EventWatchOptions } from './event-watch.ts'
import { signsOf } from './signs/registry.ts'
import { Trials } from './trials.ts'

/** Watches by the signs of the page's product, until the signal aborts. No value of a field is read. */
export function createEventWatch(
  window: Window,
  options: EventWatchOptions,
  services: CarryServices,
): EventWatch {
  return new Watch(window, options, services)
}

/** What one presses to write into it, and not to go on. */
const fields = 'input:not([type=submit], [type=button], [type=image]), textarea, [contenteditable]'

/** Hears what the person does, and knows what of it begins something. */
class Watch implements EventWatch {
  readonly #onEvent: EventWatchOptions['onEvent']
  readonly #trials: Trials
  readonly #carried: ReturnType<typeof carryOver>
  #page: PageKey
  /** The page before the last step, as long as what the step led to may not be shown yet. */
  #cameFrom: PageKey | undefined
  /** The person has done something since the last step by which one may go on. */
  #hasActed = false
  /** What happens with the next record that is written here. */
  #riders = new Set<Act>()
  #isEdited = false
  /** The box that holds something that was not searched for yet. */
  #asked: Element | undefined
  #typedIn: Element | undefined

  constructor(window: Window, { page, onEvent }: EventWatchOptions, services: CarryServices) {
    const { signal } = services
    this.#page = page
    this.#onEvent = onEvent
    const onProven = ({ act, riders }: { readonly act: Act; readonly riders: readonly Act[] }): void => {
      if (act.kind === 'written') this.#isEdited = false
      for (const rider of riders) this.#riders.delete(rider)
    }
    this.#trials = new Trials(window.document, { onEvent, onProven }, signal)
    this.#carried = carryOver(
      window,
      {
        page: () => this.#page,
        signs: () => this.#signs(),
        attempts: () => this.#trials.list(),
        onEvent,
      },
      services,
    )
    const hear = (type: string, listener: (event: Event) => void): void =>
      window.addEventListener(type, (event) => event.isTrusted && listener(event), { capture: true, signal })
    hear('click', (event) => this.#press(event))
    for (const type of ['submit', 'drop', 'change', 'pointerup'])
      hear(type, (event) => this.#tryToBegin(event))
    // Drop zones put the files into a box by a script.
    const onChange = (event: Event): unknown =>
      !event.isTrusted && isFileBox(event) && this.#tryToBegin(event)
    window.addEventListener('change', onChange, { capture: true, signal })
    hear('input', (event) => this.#write(event))
    hear('keydown', (event) => event instanceof KeyboardEvent && this.#key(event))
    // A form that the browser itself refuses.
    hear('invalid', () => this.#trials.drop(({ act, state }) => act.kind === 'written' && state !== 'held'))
    hear('focusout', () => (this.#typedIn = undefined))
    watchBoard(
      window,
      () => this.#signs().board,
      () => this.#tellOfMove(),
      signal,
    )
  }

  step(step: PageStep): void {
    this.#trials.step(step)
    const { from, to, kind } = step
    // Some put the address of what they open there once more when it is loaded: nobody has gone on by that.
    const isByItself = kind === 'forward' && !this.#hasActed
    this.#hasActed = false
    if (isByItself && isSamePage(from, to)) return
    this.#arrive(to)
    const isOnTheWay = isByItself && this.#cameFrom !== undefined && from.object === to.object
    if (!isOnTheWay) this.#cameFrom = from
    this.#tellOfOpened(to)
  }

  turn(page: PageKey): void {
    if (isSamePage(page, this.#page)) return
    this.#arrive(page)
    this.#carried.look()
    this.#tellOfOpened(page)
    this.#cameFrom = undefined
  }

  // Some CRMs change the address first and the page later: what it is then is a part of the same step.
  #tellOfOpened(page: PageKey): void {
    const opened = this.#cameFrom === undefined ? undefined : findOpenedView(this.#cameFrom, page)
    if (opened === undefined) return
    this.#cameFrom = undefined
    this.#onEvent(opened, page)
  }

  #arrive(page: PageKey): void {
    this.#page = page
    this.#isEdited = false
    this.#riders.clear()
  }

  #press(event: Event): void {
    const target = findTarget(event)
    this.#hasActed ||= target === undefined || !isIn(target, fields)
    if (target === undefined || this.#trials.answer(target)) return
    if (isIn(target, this.#signs().drops)) this.#isEdited = false
    // Lists of options that are not the browser's own say nothing when one is chosen.
    if (isIn(target, '[role=option]')) this.#isEdited = true
    if (!this.#tryToBegin(event)) this.#trials.overtake()
  }

  #key(event: KeyboardEvent): void {
    this.#hasActed ||= event.key === 'Enter' || event.ctrlKey || event.metaKey || event.altKey
    const target = findTarget(event)
    if (target === undefined) return
    if (!this.#tryToBegin(event) && event.key === 'Escape') this.#trials.overtake()
  }

  #write(event: Event): void {
    const target = findTarget(event)
    if (target === undefined) return
    if (!this.#acts().some(({ by }) => isIn(target, by.enter) || isIn(target, by.type))) {
      this.#isEdited = true
      return this.#trials.overtake()
    }
    const isInserted = event instanceof InputEvent && event.inputType.startsWith('insert')
    if (!isInserted || target.matches(':placeholder-shown')) {
      this.#asked = undefined
      return
    }
    this.#asked = target
    if (this.#typedIn !== target && this.#tryToBegin(event)) this.#typedIn = target
  }

  #signs(): EventSigns {
    return signsOf(this.#page.product)
  }

  #acts(): readonly Act[] {
    return this.#signs().acts.filter(({ on }) => on === undefined || on.includes(this.#page.view))
  }

  #tryToBegin(event: Event): boolean {
    const acts = this.#acts().filter(({ edited }) => edited !== true || this.#isEdited)
    const act = findBegun(acts, event)
    if (act === undefined) return false
    // Enter in a form presses its button as well; and nobody searches for nothing.
    if (act.by.enter !== undefined) {
      if (this.#asked === undefined || !isIn(this.#asked, act.by.enter)) return false
      this.#asked = undefined
    }
    if (act.rides === true) {
      this.#riders.add(act)
      return true
    }
    const isWritten = act.kind === 'written' || act.kind === 'record-created' || act.kind === 'record-saved'
    this.#trials.begin(act, this.#page, findTarget(event), isWritten ? [...this.#riders] : [])
    return true
  }

  #tellOfMove(): void {
    const { object } = this.#page
    this.#onEvent({ kind: 'stage-changed', ...(object === undefined ? {} : { object }) }, this.#page)
  }
}
