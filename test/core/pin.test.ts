import { expect, it } from 'vitest'
import { listLatest, toPin, type Pin } from '../../src/core/pin.ts'

const aPin = (packId: string, resourceId: string, view: 'list' | 'record', atMs: number): Pin =>
  toPin({ packId, resourceId, page: { product: 'generic', view }, questionId: 'q', atMs })

it('lists the latest pin of each resource, latest first', () => {
  const pins = [
    aPin('sales', 'call', 'list', 1),
    aPin('sales', 'merge', 'list', 2),
    aPin('service', 'call', 'list', 3),
    aPin('sales', 'call', 'record', 4),
  ]
  expect(listLatest(pins)).toEqual([pins[3], pins[2], pins[1]])
})
