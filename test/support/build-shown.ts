import type { Running, ShownItem, ShownTip } from '../../src/content/overlay/overlay.ts'

const base = {
  ...{ id: 'a/b', title: 'Save', text: [], media: [], page: {}, priority: 0 },
  ...{ isUnasked: false, isCounted: false, isCapped: false, mattersWithoutPlace: false },
}

type Base = typeof base
type OwnOf<Item> = Item extends ShownItem
  ? Omit<Item, keyof Base> & Partial<Pick<Item, keyof Base & keyof Item>>
  : never

/** An item of any kind as the worker sends it to a page. */
export function aShownItem(own: OwnOf<ShownItem>): ShownItem {
  return { ...base, ...own }
}

/** A tip as the worker sends it to a page, with what a test changes. */
export function aShownTip(change: Partial<ShownTip> = {}): ShownTip {
  return {
    ...base,
    ...{ kind: 'tip', shownAs: 'beacon', isCapped: true },
    anchor: { role: 'button', names: { en: 'Save' } },
    ...change,
  }
}

/** A walkthrough that runs in this tab, at its first step. */
export function aRunning(change: Partial<Running> = {}): Running {
  return {
    ...{ id: 'a/tour', title: 'A tour', state: 'running', isElsewhere: false, counter: 1 },
    ...{ taken: 0, stepCount: 2, isAbandoned: false, changedAtMs: 0, canGoBack: false },
    step: {
      ...{ id: 'first', title: 'First', text: [], media: [], isHere: true, advanceOn: 'next' },
      ...{ choices: [], elements: [] },
    },
    ...change,
  }
}
