import { describe, expect, it } from 'vitest'
import {
  currentVerdicts,
  findStaleness,
  subjectKey,
  verdictLastsMs,
  type Verdict,
} from '../../../src/core/desk/verdict.ts'

const subject = { on: 'resource', packId: 'p', resourceId: 'call' } as const

function aVerdict(change: Partial<Verdict> = {}): Verdict {
  return { id: 'a', atMs: 1_000, value: 'accurate', subject, crmBuild: '24.0', ...change }
}
const release = { id: 'r', product: 'crm', build: '25.0', atMs: 2_000 }

describe('the verdict that counts', () => {
  it.each([
    ['the last', [aVerdict(), aVerdict({ id: 'b', atMs: 2, value: 'wrong' })], 'accurate'],
    [
      'the last, whatever the order',
      [aVerdict({ id: 'b', atMs: 2, value: 'wrong' }), aVerdict()],
      'accurate',
    ],
    ['the later id of one moment', [aVerdict({ id: 'b', value: 'wrong' }), aVerdict()], 'wrong'],
    [
      'not one that was taken back',
      [aVerdict({ withdrawnAtMs: 3_000 }), aVerdict({ id: 'b', atMs: 2, value: 'wrong' })],
      'wrong',
    ],
    ['none where all were', [aVerdict({ withdrawnAtMs: 3_000 })], undefined],
  ])('is %s', (_name, verdicts, value) => {
    expect(currentVerdicts(verdicts).get(subjectKey(subject))?.value).toBe(value)
  })

  it('is kept apart for resources of the same id in two packs, and for pages', () => {
    const keys = [
      subjectKey(subject),
      subjectKey({ ...subject, packId: 'q' }),
      subjectKey({ on: 'page', page: { product: 'crm', view: 'list' } }),
      subjectKey({ on: 'page', page: { product: 'crm', object: 'list', view: 'list' } }),
      subjectKey({ on: 'page', page: { product: 'crm', object: 'a/b', view: 'list' } }),
      subjectKey({ on: 'page', page: { product: 'crm', object: 'a', view: 'list', subView: 'b' } }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('a verdict', () => {
  it.each([
    ['holds while nothing was released', [], 3_000, undefined],
    ['is stale after a release of its CRM', [release], 3_000, 'crm-release'],
    ['is not before that release', [release], 1_500, undefined],
    ['is not by another CRM’s release', [{ ...release, product: 'other' }], 3_000, undefined],
    ['is not by the release that it was given for', [{ ...release, build: '24.0' }], 3_000, undefined],
    ['is not by a release before it', [{ ...release, atMs: 500 }], 3_000, undefined],
    ['is stale after half a year', [], 1_001 + verdictLastsMs, 'age'],
  ] as const)('%s', (_name, releases, nowMs, expected) => {
    expect(findStaleness(aVerdict(), 'crm', releases, nowMs)).toBe(expected)
  })

  const day = Date.UTC(2026, 11, 31)
  it.each([
    ['holds until its day', 1_000, day - 1, undefined],
    ['is stale from its day on', 1_000, day, 'review'],
    ['holds when it was given on or after that day', day, day + 1, undefined],
  ])('%s', (_name, atMs, nowMs, expected) => {
    const verdict = aVerdict({ atMs: atMs === day ? day : nowMs - 1_000 })
    expect(findStaleness(verdict, 'crm', [], nowMs, day)).toBe(expected)
  })
})
