import { describe, expect, it } from 'vitest'
import {
  isSafeSource,
  listDue,
  nextCheckAtMs,
  type PackSource,
} from '../../../src/core/publishing/pack-source.ts'

const hourMs = 3_600_000

describe('the address of a pack', () => {
  it.each([
    ['https://help.example.com/pack.json', true],
    ['http://127.0.0.1:8080/pack.json', true],
    ['http://localhost/pack.json', true],
    ['http://help.example.com/pack.json', false],
    ['http://127.0.0.1.example.com/pack.json', false],
    ['https://name:secret@help.example.com/pack.json', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:application/json,{}', false],
    ['pack.json', false],
  ])('%s may be followed: %s', (url, isSafe) => {
    expect(isSafeSource(url)).toBe(isSafe)
  })

  it('is asked once an hour, and less often while it does not answer, down to once a day', () => {
    const hours = [0, 1, 2, 3, 4, 5, 60].map((failures) => nextCheckAtMs(0, failures) / hourMs)
    expect(hours).toEqual([1, 2, 4, 8, 16, 24, 24])
  })

  it('is not asked before its time', () => {
    const source: PackSource = {
      url: 'https://a.example',
      packId: 'a',
      answeredAtMs: 0,
      nextAtMs: 10,
      failures: 0,
    }
    expect(listDue([source, { ...source, nextAtMs: 11 }], 10)).toEqual([source])
  })
})
