import { describe, expect, it } from 'vitest'
import { putTogether } from '../../../src/core/desk/regroup.ts'
import { call, searchTip } from '../../support/build-acts.ts'
import { anEntry, questionId } from '../../support/build-entry.ts'

const fresh = anEntry({ id: questionId(1) })
const byResource = anEntry({ id: questionId(2) }, { kind: 'point', resource: call }, { kind: 'tell' })
const byTip = anEntry({ id: questionId(3) }, { kind: 'point-tip', tip: searchTip })
const pointing = (...entries: Parameters<typeof putTogether>[0]): unknown =>
  putTogether(entries, 'g').slice(1)

describe('questions that are put together', () => {
  it('are one group, and share what answered one of them, a tip as well as a resource', () => {
    expect(putTogether([fresh, byTip], 'g')[0]).toEqual([{ kind: 'group', groupId: 'g' }, [fresh, byTip]])
    expect(pointing(fresh, byTip)).toEqual([[{ kind: 'point-tip', tip: searchTip }, [fresh]]])
    expect(pointing(fresh, byResource)).toEqual([[{ kind: 'point', resource: call }, [fresh]]])
  })

  it('share nothing where two things answered them, or nothing did', () => {
    expect(pointing(fresh, byTip, byResource)).toEqual([])
    expect(pointing(fresh)).toEqual([])
    expect(pointing(byTip)).toEqual([])
  })
})
