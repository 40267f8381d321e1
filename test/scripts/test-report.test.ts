import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTestReport } from '../../scripts/test-report.ts'

it('what passed at the second try is named, with what it failed on at the first', () => {
  const results = [
    { fullName: 'a card opens', status: 'passed', failureMessages: [] },
    { fullName: 'a card closes', status: 'passed', failureMessages: ['Error: no card\n    at close.ts:1'] },
    { fullName: 'a card stays', status: 'failed', failureMessages: ['Error: gone', 'Error: gone'] },
  ]
  const report = {
    ...{ numPassedTests: 2, numFailedTests: 1 },
    testResults: [{ name: join(process.cwd(), 'test/card.test.ts'), assertionResults: results }],
  }
  expect(readTestReport(JSON.stringify(report))).toEqual({
    ...{ passed: 2, failed: 1 },
    secondTries: ['test/card.test.ts: a card closes (Error: no card)'],
  })
})
