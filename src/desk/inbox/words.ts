import type { Entry } from '../../core/desk/entry.ts'
import type { Stage } from '../../core/desk/filter.ts'
import type { Grouping, Order } from '../../core/desk/grouping.ts'
import type { DeedKind } from '../../core/desk/handling.ts'
import type { Need } from '../../core/desk/need.ts'
import type { DeskState } from '../../core/desk/transitions.ts'
import type { VerdictValue } from '../../core/desk/verdict.ts'
import { describePage } from '../../core/page-key.ts'
import type { Outcome } from '../../core/question.ts'
import type { MessageKey } from '../../ui/translate.ts'
import type { Wording } from '../../ui/wording.ts'

/** What each state is called. */
export const stateKeys = {
  new: 'stateNew',
  pointed: 'statePointed',
  mending: 'stateMending',
  drafted: 'stateDrafted',
  planned: 'statePlanned',
  repaired: 'stateRepaired',
  told: 'stateTold',
  confirmed: 'stateConfirmed',
  'set-aside': 'stateSetAside',
} as const satisfies Readonly<Record<DeskState, MessageKey>>

/** Why a new question is in the list. */
export const needKeys = {
  failed: 'needFailed',
  unsaid: 'needUnsaid',
  working: 'stageWorking',
  waiting: 'stageWaiting',
  done: 'stageDone',
} as const satisfies Readonly<Record<Need, MessageKey>>

/** What each stage of the work is called. */
export const stageKeys = {
  'to-do': 'stageToDo',
  failed: 'stageFailed',
  working: 'stageWorking',
  waiting: 'stageWaiting',
  done: 'stageDone',
  all: 'stageAll',
} as const satisfies Readonly<Record<Stage, MessageKey>>

/** By what can be grouped. */
export const groupingKeys = {
  likeness: 'groupLikeness',
  page: 'groupPage',
  resource: 'groupResource',
  none: 'groupNone',
} as const satisfies Readonly<Record<Grouping, MessageKey>>

/** In which order. */
export const orderKeys = {
  'most-asked': 'orderMostAsked',
  newest: 'orderNewest',
  oldest: 'orderOldest',
} as const satisfies Readonly<Record<Order, MessageKey>>

/** What can be held of a resource. */
export const verdictKeys = {
  accurate: 'verdictAccurate',
  incomplete: 'verdictIncomplete',
  wrong: 'verdictWrong',
  missing: 'verdictMissing',
} as const satisfies Readonly<Record<VerdictValue, MessageKey>>

/** What the asker can have said. */
export const outcomeKeys = {
  answered: 'saidAnswered',
  partly: 'saidPartly',
  'not-answered': 'saidNotAnswered',
  wrong: 'saidWrong',
} as const satisfies Readonly<Record<Outcome, MessageKey>>

/** What was done, in the past tense. */
export const deedKeys = {
  point: 'didPoint',
  'point-tip': 'didPointTip',
  mend: 'didMend',
  draft: 'didDraft',
  plan: 'didPlan',
  repair: 'didRepair',
  report: 'didReport',
  'set-aside': 'didSetAside',
  reopen: 'didReopen',
  lose: 'didLose',
  tell: 'didTell',
  confirm: 'didConfirm',
  reject: 'didReject',
  group: 'didGroup',
  undo: 'didUndo',
} as const satisfies Readonly<Record<DeedKind, MessageKey>>

/** Where a question was asked, as one line. */
export function placeOf({ question }: Entry): string {
  return `${question.page.product} · ${describePage(question.page)}`
}

/** A length of time in its two largest units: `2 h 05`. */
export function durationWords(ms: number, { t }: Wording): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 60) return t('minutes', String(minutes))
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return t('hoursMinutes', String(hours), String(minutes % 60).padStart(2, '0'))
  return t('days', String(Math.floor(hours / 24)))
}
