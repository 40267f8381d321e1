import { describe, expect, it } from 'vitest'
import type { Step } from '../../../src/core/walkthrough/walkthrough.ts'
import { canGoBack } from '../../../src/core/walkthrough/take-step.ts'
import { countAhead, readWays } from '../../../src/core/walkthrough/ways.ts'
import { anEdition, aSight, aStep, walk } from '../../support/build-walkthrough.ts'

const anchor = { role: 'button', names: { en: 'Save' } }
const choice = (text: string, to: string) => ({ on: 'choice', text: { en: text }, to }) as const
const present = (to: string) => ({ on: 'element', anchor, is: 'present', to }) as const

describe('the steps ahead', () => {
  it.each<[string, Step[], number[]]>([
    ['are those that follow', [aStep('a'), aStep('b'), aStep('c')], [3, 2, 1]],
    ['go where a step says', [aStep('a', { next: 'c' }), aStep('b'), aStep('c')], [2, 2, 1]],
    ['end where a step says', [aStep('a'), aStep('b', { next: 'end' }), aStep('c')], [2, 1, 1]],
    [
      'go by the first choice',
      [aStep('a', { branches: [choice('One', 'c'), choice('Two', 'b')] }), aStep('b'), aStep('c')],
      [2, 2, 1],
    ],
    [
      'go past what may be on the page',
      [aStep('a', { branches: [present('c')] }), aStep('b'), aStep('c')],
      [3, 2, 1],
    ],
    ['are counted once in circles', [aStep('a'), aStep('b', { next: 'a' })], [2, 2]],
  ])('%s', (_name, steps, ahead) => {
    const { walkthrough } = anEdition(steps)
    expect(steps.map(({ id }) => countAhead(walkthrough, id))).toEqual(ahead)
  })
})

describe('the ways on', () => {
  it.each<[string, Step[], unknown]>([
    ['are none to the step that follows', [aStep('a'), aStep('b')], []],
    ['are none behind the last', [aStep('a')], []],
    ['lead to another', [aStep('a', { next: 'c' }), aStep('b'), aStep('c')], [{ on: 'after', to: 3 }]],
    ['lead to the end', [aStep('a', { next: 'end' }), aStep('b')], [{ on: 'after', to: undefined }]],
    [
      'are choices alone',
      [aStep('a', { branches: [choice('One', 'b'), choice('Two', 'end')] }), aStep('b')],
      [
        { on: choice('One', 'b'), to: 2 },
        { on: choice('Two', 'end'), to: undefined },
      ],
    ],
    [
      'are what may be on the page, and what is left',
      [aStep('a', { branches: [present('c')] }), aStep('b'), aStep('c')],
      [
        { on: present('c'), to: 3 },
        { on: 'after', to: 2 },
      ],
    ],
  ])('%s', (_name, steps, ways) => {
    const { walkthrough } = anEdition(steps)
    const [first] = walkthrough.steps
    if (first === undefined) throw new Error('there is a first step')
    expect(readWays(walkthrough, first)).toEqual(ways)
  })
})

describe('the way back', () => {
  const edition = anEdition([
    aStep('go', { advance: { on: 'page', page: { object: 'deals' } } }),
    aStep('a'),
    aStep('b'),
  ])
  const deals = { product: 'x', object: 'deals', view: 'list' } as const

  it('is there when a step before is worth a stop here', () => {
    const progress = walk(edition, [{ kind: 'skip' }, { kind: 'next' }])
    expect(canGoBack(edition.walkthrough, progress, aSight().page)).toBe(true)
    expect(canGoBack(edition.walkthrough, walk(edition, []), aSight().page)).toBe(false)
  })

  it('is not there when all before only led to this page', () => {
    const progress = walk(edition, [{ kind: 'skip' }])
    expect(canGoBack(edition.walkthrough, progress, deals)).toBe(false)
  })
})
