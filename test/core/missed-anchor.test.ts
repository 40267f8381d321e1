import { describe, expect, it } from 'vitest'
import {
  isStillSought,
  joinMisses,
  missAgain,
  missKey,
  type MissedAnchor,
} from '../../src/core/missed-anchor.ts'
import { aParsedPack, aTipEntry } from '../support/build-pack.ts'

const page = { product: 'realtimex-crm', object: 'contacts', view: 'list' } as const

function aMiss(change: Partial<MissedAnchor> = {}): MissedAnchor {
  const miss = { id: 'test-pack/create-contact', page, packVersion: 1, ...change }
  return { key: missKey(miss), atMs: 1_000, resolution: 'lost', evidence: [], ...miss }
}

describe('an anchor that is missed again', () => {
  it('is counted, and known since the first time by what was different the last time', () => {
    const later = aMiss({ atMs: 2_000, resolution: 'doubtful', evidence: [{ kind: 'name', agrees: false }] })
    expect(missAgain(undefined, aMiss())).toEqual(aMiss())
    expect(missAgain(aMiss(), later)).toEqual({ ...later, atMs: 1_000, lastAtMs: 2_000, times: 2 })
  })

  it('is not counted where the same was heard twice', () => {
    const twice = missAgain(aMiss(), aMiss({ atMs: 2_000 }))
    expect(missAgain(twice, aMiss({ atMs: 2_000 }))).toBe(twice)
    expect(missAgain(aMiss(), aMiss())).toEqual(aMiss())
  })
})

describe('what is missing of a pack', () => {
  it('is one for each anchor and page over all versions, the one that is missed most often first', () => {
    const create = { ...page, view: 'create' } as const
    const missed = [
      aMiss({ packVersion: 2, atMs: 5_000 }),
      aMiss({ page: create, times: 2, lastAtMs: 3_000 }),
      aMiss({ times: 4, lastAtMs: 2_000 }),
    ]
    expect(joinMisses(missed)).toMatchObject([
      { page, packVersion: 2, atMs: 1_000, lastAtMs: 5_000, times: 5 },
      { page: create, atMs: 1_000, lastAtMs: 3_000, times: 2 },
    ])
  })

  it('is nothing that was picked again since, or is gone', () => {
    const before = aParsedPack()
    const anchor = { role: 'link', names: { en: 'New' } }
    const renamed = aParsedPack({ version: 2, items: [aTipEntry({ title: { en: 'Add people' } })] })
    expect(isStillSought(aMiss(), { before, now: renamed })).toBe(true)
    expect(isStillSought(aMiss(), { before, now: aParsedPack({ items: [aTipEntry({ anchor })] }) })).toBe(
      false,
    )
    expect(isStillSought(aMiss(), { before, now: aParsedPack({ items: [] }) })).toBe(false)
    expect(isStillSought(aMiss(), { before: undefined, now: before })).toBe(false)
  })
})
