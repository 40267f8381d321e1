import type { Gate } from '../../src/core/delivery/gate.ts'
import type { Explained, RowContext } from '../../src/ui/ExplainedRow.tsx'
import { aWording } from './build-wording.ts'

/** An item with its gates, passed where a test says nothing else. */
export function anExplained(change: Partial<Explained> = {}): Explained {
  return {
    id: 'p/tip',
    kind: 'tip',
    title: 'Add a contact',
    priority: 0,
    isUnasked: false,
    isCapped: true,
    mattersWithoutPlace: false,
    hasPlace: true,
    gates: [{ code: 'page', isPassed: true, changedBy: 'trainer', facts: { object: 'contacts' } }],
    ...change,
  }
}

/** A gate that stands in the way. */
export function aReason(code: Gate['code'], change: Partial<Gate> = {}): Gate {
  return { code, isPassed: false, changedBy: 'person', facts: {}, ...change }
}

/** What rows need, in English, with what a test changes. */
export function aRowContext(change: Partial<RowContext> = {}): RowContext {
  return {
    wording: aWording(),
    locale: 'en',
    profile: { role: 'service' },
    choices: {
      roles: [
        { id: 'sales', title: 'Sales' },
        { id: 'service', title: 'Service' },
      ],
      teams: [],
      sites: [],
      regions: [],
      locales: ['en', 'fr'],
    },
    actions: {
      ...{ onNeverAgain: () => undefined, onBringBack: () => undefined },
      ...{ onSetModes: () => undefined, onDescribe: () => undefined },
    },
    isSeen: () => false,
    candidatesOf: () => [],
    ...change,
  }
}
