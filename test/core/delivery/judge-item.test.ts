import { expect, it } from 'vitest'
import { gateCodes, isOpen } from '../../../src/core/delivery/gate.ts'
import { judgeItem } from '../../../src/core/delivery/judge-item.ts'
import { judgeOnPage } from '../../../src/core/delivery/judge-on-page.ts'
import { aTip, anAnnouncement, someCircumstances } from '../../support/build-circumstances.ts'
import { aPerson } from '../../support/build-gates.ts'

it.each([
  anAnnouncement(),
  aTip({ page: { view: 'edit' } }),
  aTip({ fromDay: 9, window: { until: '2020-01-01' } }),
])('tells every gate once and in order, whatever the others say', (item) => {
  const judged = judgeItem(item, someCircumstances({ person: aPerson({ isQuiet: true }) }))
  const [whole] = judgeOnPage([judged], { targetOf: () => 'lost' })
  expect(whole?.gates.map(({ code }) => code)).toEqual(gateCodes)
})

it('lets an item pass that asks for nothing', () => {
  expect(isOpen(judgeItem(anAnnouncement(), someCircumstances()))).toBe(true)
})
