import type { Gate, GateCode } from '../../src/core/delivery/gate.ts'
import type { GateWording, NamedKind } from '../../src/ui/gate-words.ts'
import { createWording } from '../../src/ui/wording.ts'
import { aThursdayAtTen } from './build-circumstances.ts'
import { t } from './texts.ts'

const titles: Readonly<Record<string, string>> = {
  'role/sales': 'Sales',
  'role/service': 'Service',
  'team/north': 'Team North',
  'site/lyon': 'Lyon',
  'region/france': 'France',
  'milestone/first-contact': 'Add a contact',
  'milestone/first-call': 'Log a call',
  'item/p/news': 'News of the day',
}

/** Titles as a pack of the tests has them. */
export function titleOf(kind: NamedKind, id: string): string {
  return titles[`${kind}/${id}`] ?? id
}

/** The wording of a person in Paris, on Thursday, 26 November 2026, ten o'clock, with what a test changes. */
export function aWording(change: Partial<Parameters<typeof createWording>[0]> = {}): GateWording {
  return {
    ...createWording({
      ...{ t, browserLocale: 'en-GB', timeZone: 'Europe/Paris', nowMs: aThursdayAtTen },
      ...change,
    }),
    titleOf,
  }
}

/** A gate that is passed and asked nothing, with what a test changes. */
export function aGate(code: GateCode, change: Partial<Omit<Gate, 'code'>> = {}): Gate {
  return { code, isPassed: true, changedBy: 'trainer', facts: {}, ...change }
}
