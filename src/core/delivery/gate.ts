/**
 * The gates, in the order in which they are told. Their words are texts of the extension: `docs/delivery.design.md`
 * has what each asks, who can change it and what its facts are.
 */
export const gateCodes = [
  'page',
  'role',
  'team',
  'site',
  'region',
  'locale',
  'ring',
  'phase',
  'window-from',
  'window-until',
  'from-day',
  'after-milestones',
  'until-milestone',
  'occasion',
  'celebration-style',
  'not-started',
  'holiday',
  'working-hours',
  'quiet-time',
  'never-again',
  'dismissed',
  'snoozed',
  'times-at-most',
  'days-apart',
  'quiet-mode',
  'budget-interval',
  'budget-day',
  'element',
  'first-day-cap',
  'turn',
  'busy',
] as const

/** One condition on showing an item. */
export type GateCode = (typeof gateCodes)[number]

/** Who can change what a gate asks for or goes by. `time` is nobody: it passes by itself. */
export const changers = ['person', 'trainer', 'lead', 'admin', 'crm', 'time'] as const

/** One of those who can change something. */
export type Changer = (typeof changers)[number]

/** A gate, judged. */
export interface Gate {
  readonly code: GateCode
  readonly isPassed: boolean
  readonly changedBy: Changer
  /** What was compared, for the words: times in milliseconds since 1970, ids, counts. Empty where nothing was asked. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** An item with every gate that was judged so far. */
export interface Judged {
  /** `packId/itemId`. */
  readonly id: string
  readonly priority: number
  readonly isUnasked: boolean
  /** Whether it is one of those that first-day mode keeps few. */
  readonly isCapped: boolean
  readonly mattersWithoutPlace: boolean
  /** Whether it has an anchor. */
  readonly hasPlace: boolean
  readonly gates: readonly Gate[]
}

/** True when every gate is passed; the one and only condition of showing something. */
export function isOpen({ gates }: Pick<Judged, 'gates'>): boolean {
  return gates.every(({ isPassed }) => isPassed)
}

// Whom, where and when an item is for. The others keep away what comes unasked, or comes again.
const gatesOfWhoAsks: ReadonlySet<GateCode> = new Set([
  'page',
  'role',
  'team',
  'site',
  'region',
  'locale',
  'ring',
  'phase',
  'window-from',
  'window-until',
  'from-day',
  'after-milestones',
])

/** True when the item is for this person, page and time: who asks for it may have it, whatever they put away before. */
export function isForWhoAsks({ gates }: Judged): boolean {
  return gates.every(({ code, isPassed }) => isPassed || !gatesOfWhoAsks.has(code))
}
