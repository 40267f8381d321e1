import type { Pack } from '../../src/core/pack.ts'
import type { Verdict } from '../../test/e2e/support/pointers/judge.ts'
import { count, findWorstLateMs, type Counts, type StepOutcome } from './tally.ts'

const columns = [
  ...([
    'steps',
    'checks',
    'correct',
    'wrong',
    'missed',
    'tucked-away',
    'out-of-reach',
    'absent',
    'late',
  ] as const),
]

/** How the walk went: a table by kind of step, then each fault with where it was seen. */
export function formatReport(outcomes: readonly StepOutcome[]): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))]
  const rows = kinds.map((kind) => row(kind, count(outcomes.filter((outcome) => outcome.kind === kind))))
  return [
    ['', ...columns].map((name, index) => pad(name, index)).join(' '),
    ...rows,
    row('all', count(outcomes)),
    '',
    ...list('wrong', findFaults(outcomes, 'wrong')),
    ...list('late', findLate(outcomes)),
    ...list('missed', findFaults(outcomes, 'missed')),
    ...list('found, but hidden by the overlay', findFaults(outcomes, 'tucked-away')),
    ...list(
      'steps that did not work',
      outcomes.flatMap((outcome) =>
        outcome.failure === undefined ? [] : [[outcome.failure, where(outcome)] as const],
      ),
    ),
    ...list(
      'never came to rest',
      outcomes.flatMap((outcome) => (outcome.isSettled ? [] : [[outcome.name, where(outcome)] as const])),
    ),
    `never seen correct: ${findNeverCorrect(outcomes).join(', ')}`,
  ].join('\n')
}

/** The one line for programs. */
export function formatSummary(
  crm: string,
  minutes: number,
  pack: Pack,
  outcomes: readonly StepOutcome[],
): string {
  const { steps, checks, correct, wrong, missed, absent, late, ...rest } = count(outcomes)
  return JSON.stringify({
    ...{ crm, minutes, steps, tips: pack.items.length, checks, correct, wrong, missed, absent },
    ...{ tuckedAway: rest['tucked-away'], outOfReach: rest['out-of-reach'], late },
    lateMsMax: findWorstLateMs(outcomes),
  })
}

function row(name: string, counts: Counts): string {
  return [name, ...columns.map((column) => String(counts[column]))].map(pad).join(' ')
}

function pad(text: string, index: number): string {
  return index === 0 ? text.padEnd(12) : text.padStart(Math.max(7, (columns[index - 1] ?? '').length))
}

// The same fault comes back with every round, and stays for many steps: once, with how often and where first.
function list(title: string, faults: readonly (readonly [what: string, where: string])[]): string[] {
  if (faults.length === 0) return []
  const places = new Map<string, (readonly [string, string])[]>()
  for (const fault of faults) places.set(fault[0], [...(places.get(fault[0]) ?? []), fault])
  const lines = [...places].map(([what, all]) => `  ${all.length}× ${what} [${all[0]?.[1]}]`)
  return [`${title}:`, ...lines, '']
}

function findFaults(outcomes: readonly StepOutcome[], verdict: Verdict): (readonly [string, string])[] {
  return outcomes.flatMap((outcome) =>
    outcome.findings
      .filter((finding) => finding.verdict === verdict)
      .map(({ key, detail = '' }) => [`${key}: ${withoutCounters(detail)}`, where(outcome)] as const),
  )
}

function findLate(outcomes: readonly StepOutcome[]): (readonly [string, string])[] {
  return outcomes.flatMap((outcome) =>
    outcome.late.map(
      ({ key, ms, isStillUp }) =>
        [
          `${key}: ${isStillUp ? 'still up after' : 'gone after'} ${Math.round(ms)} ms`,
          where(outcome),
        ] as const,
    ),
  )
}

function where({ kind, name, scene }: StepOutcome): string {
  return `${kind}: ${name}; ${scene}`
}

function withoutCounters(detail: string): string {
  return detail.replaceAll(/ id=(?:radix|ui-id)[^ >]*/g, '')
}

// A target that is never pointed at says nothing about the engine, and much about the walk or the anchor.
function findNeverCorrect(outcomes: readonly StepOutcome[]): string[] {
  const findings = outcomes.flatMap((outcome) => outcome.findings)
  const correct = new Set(findings.filter(({ verdict }) => verdict === 'correct').map(({ key }) => key))
  return [...new Set(findings.map(({ key }) => key))].filter((key) => !correct.has(key))
}
