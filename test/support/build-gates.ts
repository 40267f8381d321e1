import type { Found } from '../../src/core/delivery/circumstances.ts'
import type { GateCode } from '../../src/core/delivery/gate.ts'
import { judgeItem } from '../../src/core/delivery/judge-item.ts'
import type { Item } from '../../src/core/item.ts'
import type { Region } from '../../src/core/region.ts'
import { aPack, aThursdayAtTen, someCircumstances } from './build-circumstances.ts'

/** A gate, what is said of it, an item, what was found, and whether the item passes. */
export type GateRow = [GateCode, string, Item, Partial<Found>, boolean]

/** Whether the item passes the gate. */
export function passes(code: GateCode, item: Item, found: Partial<Found>): boolean | undefined {
  return judgeItem(item, someCircumstances(found)).gates.find((gate) => gate.code === code)?.isPassed
}

/** A person of whom nothing is known, with what a test changes. */
export function aPerson(change: Partial<Found['person']> = {}): Found['person'] {
  return { profile: {}, isQuiet: false, firstAtMs: aThursdayAtTen, spentAtMs: [], ...change }
}

/** The region `france`, with what a test changes. */
export function france(change: Partial<Region> = {}): Region {
  return { id: 'france', title: { en: 'France' }, timeZone: 'Europe/Paris', ...change }
}

/** A person in that region. */
export function inFrance(change: Partial<Region>, profile: Found['person']['profile'] = {}): Partial<Found> {
  return {
    pack: aPack({
      regions: [france(change)],
      sites: [{ id: 'lyon', title: { en: 'Lyon' }, region: 'france' }],
    }),
    person: aPerson({ profile: { region: 'france', ...profile } }),
  }
}
