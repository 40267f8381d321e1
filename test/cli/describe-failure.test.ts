import { describe, expect, test } from 'vitest'
import { describeFailure } from '../../src/cli/check/describe-failure.ts'

const log = `Call log:
  - waiting for locator('#password')
  - locator resolved to <input disabled type="password" id="password"/>
  - fill("correct horse")
  - attempting fill action`

describe('a failure in the browser is told without what was written into the page', () => {
  test.each([
    [
      'a call that waited too long',
      new Error(`page.fill: Timeout 30000ms exceeded.\n${log}`),
      'page.fill: Timeout 30000ms exceeded.',
    ],
    [
      'a call that says itself what it was given',
      new Error('waiting for fill("correct (horse)") to end'),
      'waiting for fill(…) to end',
    ],
    [
      'a key that there is not',
      new Error('page.press: Unknown key: "correct horse"'),
      'page.press: Unknown key: …',
    ],
    ['what is no Error', `no\n${log}`, 'no'],
    [
      'an address',
      new Error('page.goto: net::ERR_CONNECTION_REFUSED at https://crm.example/\nCall log:'),
      'page.goto: net::ERR_CONNECTION_REFUSED at https://crm.example/',
    ],
  ])('%s', (_title, error, said) => {
    expect(describeFailure(error)).toBe(said)
  })
})
