import { writeFileSync } from 'node:fs'
import type { CaseResult } from './measure.ts'

/** Writes one line of JSON for each case: what was looked for, what came of it, and why. */
export function writeDetails(path: string, cases: readonly CaseResult[]): void {
  const lines = cases.map(
    ({ pair, key, kind, because, verdict, alone, grade, outcome, remembered, memory, details }) =>
      JSON.stringify({
        ds: pair.ds,
        pair: pair.pair,
        key,
        kind,
        because,
        verdict,
        alone,
        grade,
        resolution: outcome,
        files: [pair.old.file, pair.new.file],
        remembered,
        anchor: memory,
        ...details,
      }),
  )
  writeFileSync(path, `${lines.join('\n')}\n`)
}
