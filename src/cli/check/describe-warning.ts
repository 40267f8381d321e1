import type { LintWarning } from '../../core/linting/lint-pack.ts'

/** A warning of the linter, for a terminal. */
export function describeWarning(warning: LintWarning): string {
  const { code, ...facts } = warning
  return `${code}: ${Object.values(facts).map(String).join(', ')}`
}
