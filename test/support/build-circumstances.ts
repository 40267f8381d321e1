import { readCircumstances, type Circumstances, type Found } from '../../src/core/delivery/circumstances.ts'
import type { Item } from '../../src/core/item.ts'
import type { Pack } from '../../src/core/pack.ts'

/** Thursday, 26 November 2026, ten o'clock in Paris. */
export const aThursdayAtTen = Date.UTC(2026, 10, 26, 9)

/** A pack, with what a test changes. */
export function aPack(change: Partial<Pack> = {}): Pack {
  return {
    id: 'p',
    version: 1,
    title: { en: 'Pack' },
    defaultLocale: 'en',
    crm: { product: 'x' },
    items: [],
    resources: [],
    milestones: [],
    ...change,
  }
}

/** An announcement, which comes unasked, with what a test changes. */
export function anAnnouncement(change: Partial<Extract<Item, { kind: 'announcement' }>> = {}): Item {
  return {
    kind: 'announcement',
    id: 'news',
    shownAs: 'banner',
    page: {},
    title: { en: 'News' },
    text: { en: 'News' },
    ...change,
  }
}

/** A tip with a beacon, with what a test changes. */
export function aTip(change: Partial<Extract<Item, { kind: 'tip' }>> = {}): Item {
  return {
    kind: 'tip',
    id: 'tip',
    anchor: { role: 'button', names: { en: 'Save' } },
    page: {},
    title: { en: 'Tip' },
    text: { en: 'Tip' },
    ...change,
  }
}

/** The circumstances of a person in Paris on a list of contacts, with what a test changes. */
export function someCircumstances(change: Partial<Found> = {}): Circumstances {
  const nowMs = change.nowMs ?? aThursdayAtTen
  return readCircumstances({
    pack: aPack(),
    page: { product: 'x', object: 'contacts', view: 'list' },
    nowMs,
    browserZone: 'Europe/Paris',
    browserLocale: 'en-GB',
    person: { profile: {}, isQuiet: false, firstAtMs: nowMs, spentAtMs: [] },
    milestonesMet: new Map(),
    histories: new Map(),
    walkthroughs: new Map(),
    ...change,
  })
}
