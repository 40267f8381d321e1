import { expect, it } from 'vitest'
import { countOpening, linksResource } from '../../src/core/linked-resource.ts'
import { aTip } from '../support/build-circumstances.ts'
import { anEdition, aStep } from '../support/build-walkthrough.ts'

const opened = { pack: { id: 'p' }, itemId: 'tip', resourceId: 'call', opening: 'one', atMs: 5 }

it('counts each opening once, however often it is told', () => {
  const first = countOpening(undefined, opened)
  expect(first).toEqual({
    ...{ key: 'p/tip/call', packId: 'p', resourceId: 'call', times: 1, lastAtMs: 5, lastOpening: 'one' },
  })
  expect(countOpening(first, opened)).toEqual(first)
  expect(countOpening(first, { ...opened, opening: 'two', atMs: 9 })).toMatchObject({ times: 2, lastAtMs: 9 })
})

it('knows what an item and its steps link', () => {
  expect(linksResource(aTip({ resources: ['call'] }), 'call')).toBe(true)
  expect(linksResource(aTip({ resources: ['call'] }), 'note')).toBe(false)
  expect(linksResource(anEdition([aStep('s', { resources: ['note'] })]).walkthrough, 'note')).toBe(true)
})
