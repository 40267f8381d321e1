import type { ContentFault } from '../../core/checking/content-check.ts'
import type { LintWarning } from '../../core/linting/lint-pack.ts'

/** A fault of the content, or a warning of the linter, for a terminal. */
export function describeWarning(warning: LintWarning | ContentFault): string {
  const { code: _code, ...facts } = warning
  return Object.values(facts).map(String).join(', ')
}
