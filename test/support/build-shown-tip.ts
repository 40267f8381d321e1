import type { ShownTip } from '../../src/content/overlay/overlay.ts'

/** A tip as the worker sends it to a page, with what a test changes. */
export function aShownTip(change: Partial<ShownTip> = {}): ShownTip {
  return {
    id: 'a/b',
    kind: 'tip',
    shownAs: 'beacon',
    anchor: { role: 'button', names: { en: 'Save' } },
    title: 'Save',
    text: [],
    media: [],
    priority: 0,
    isUnasked: false,
    isCounted: false,
    isCapped: true,
    mattersWithoutPlace: false,
    ...change,
  }
}
