import { relative } from 'node:path'

/** What the tests came to. */
export interface TestReport {
  readonly passed: number
  readonly failed: number
  /** Each test that failed once and passed then, with what it failed on. */
  readonly secondTries: readonly string[]
}

/** What of Vitest's JSON report is read. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Reads the text of the report. */
export function readTestReport(text: string): TestReport {
  // oxlint-disable-next-line no-unsafe-type-assertion -- written a moment ago by the program that documents it
  const report = JSON.parse(text) as VitestReport
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    secondTries: report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        // A test keeps the failures of its first try.
        .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
        .map(({ fullName, failureMessages }) => {
          const why = failureMessages[0]?.split('\n', 1)[0] ?? ''
          return `${relative('.', name)}: ${fullName} (${why})`
        }),
    ),
  }
}
