import { describe, expect, it } from 'vitest'
import {
  gateCodes,
  isForWhoAsks,
  isOpen,
  type GateCode,
  type Judged,
} from '../../../src/core/delivery/gate.ts'

function judgedBut(failed: GateCode): Judged {
  return {
    ...{
      id: 'p/w',
      priority: 0,
      isUnasked: true,
      isCapped: false,
      mattersWithoutPlace: true,
      hasPlace: false,
    },
    gates: gateCodes.map((code) => ({ code, isPassed: code !== failed, changedBy: 'person', facts: {} })),
  }
}

describe('who asks for an item', () => {
  it.each<[GateCode, boolean]>([
    ['page', false],
    ['role', false],
    ['region', false],
    ['ring', false],
    ['phase', false],
    ['window-until', false],
    ['after-milestones', false],
    ['until-milestone', true],
    ['not-started', true],
    ['working-hours', true],
    ['quiet-mode', true],
    ['never-again', true],
    ['dismissed', true],
    ['times-at-most', true],
    ['budget-day', true],
    ['turn', true],
  ])('with %s in the way has it all the same: %s', (code, isFor) => {
    expect(isForWhoAsks(judgedBut(code))).toBe(isFor)
    expect(isOpen(judgedBut(code))).toBe(false)
  })
})
