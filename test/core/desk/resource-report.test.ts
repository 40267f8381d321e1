import { describe, expect, it } from 'vitest'
import { reportResources } from '../../../src/core/desk/resource-report.ts'
import { subjectKey, type Verdict } from '../../../src/core/desk/verdict.ts'
import { actId } from '../../support/build-acts.ts'

const resource = {
  packId: 'p',
  resourceId: 'call',
  title: 'Log a call',
  reviewOn: '2027-01-31',
  openedFromItems: 0,
}
const subject = { on: 'resource', packId: 'p', resourceId: 'call' } as const
const verdict: Verdict = { id: actId(1), atMs: Date.UTC(2027, 0, 1), value: 'accurate', subject }

function stalenessAt(nowMs: number, timeZone: string): string | undefined {
  const [report] = reportResources([resource], {
    ...{ verdicts: new Map([[subjectKey(subject), verdict]]), releases: [], signals: new Map() },
    ...{ linkChecks: [], productOf: () => 'crm', nowMs, timeZone },
  })
  return report?.staleness
}

describe('the report on a help page', () => {
  it.each([
    ['Pacific/Auckland', Date.UTC(2027, 0, 30, 11)],
    ['UTC', Date.UTC(2027, 0, 31)],
    ['America/Los_Angeles', Date.UTC(2027, 0, 31, 8)],
  ])('says that it is to be looked at again when the day begins where the desk is: %s', (zone, beginsMs) => {
    expect(stalenessAt(beginsMs - 1, zone)).toBeUndefined()
    expect(stalenessAt(beginsMs, zone)).toBe('review')
  })
})
