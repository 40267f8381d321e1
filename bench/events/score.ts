import type { Outcome } from './play.ts'

/** How well the events of a session were told. */
export interface Score {
  readonly actions: number
  /** How many events happened, how many were told, and how many of these are the same. */
  readonly happened: number
  readonly told: number
  readonly right: number
  /** Shares between 0 and 1. */
  readonly precision: number
  readonly recall: number
  readonly faults: number
}

/** Compares, action by action, each event once; what was told twice is wrong once. */
export function score(outcomes: readonly Outcome[]): Score {
  const sum = (read: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + read(outcome), 0)
  const happened = sum(({ action }) => action.events.length)
  const told = sum(({ heard }) => heard.length)
  const right = sum(({ action, heard }) => heard.length - subtract(heard, action.events).length)
  return {
    actions: outcomes.length,
    happened,
    told,
    right,
    precision: told === 0 ? 1 : right / told,
    recall: happened === 0 ? 1 : right / happened,
    faults: outcomes.filter(({ fault }) => fault !== undefined).length,
  }
}

/** The first without the second, each as often as it is there. */
export function subtract(from: readonly string[], what: readonly string[]): string[] {
  const left = [...what]
  return from.filter((one) => {
    const at = left.indexOf(one)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

/** The outcome as a line: what is missing and what is too much, or that all is right. */
export function describe({ action, heard, fault }: Outcome): string {
  const missing = subtract(action.events, heard).map((event) => ` − ${event}`)
  const surplus = subtract(heard, action.events).map((event) => ` + ${event}`)
  const wrong = [...missing, ...surplus].join('')
  const right = action.events.length === 0 ? 'nothing' : action.events.join(', ')
  return `${action.name}: ${wrong === '' ? right : `WRONG${wrong}`}${fault === undefined ? '' : ` – FAULT ${fault}`}`
}
