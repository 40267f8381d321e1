import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/item.ts'
import type { Pack } from '../../../src/core/pack.ts'
import { judgeAgreement, type Approval } from '../../../src/core/publishing/release.ts'
import { keepBack, returnTo, toRelease, withdrawItem } from '../../../src/core/publishing/to-release.ts'

const tip = (id: string): Item => ({
  kind: 'tip',
  id,
  page: {},
  title: { en: id },
  text: { en: 'text' },
  anchor: { role: 'button', field: id },
})

const pack: Pack = {
  id: 'sales',
  version: 4,
  title: { en: 'Sales' },
  defaultLocale: 'en',
  crm: { product: 'generic' },
  items: [tip('a'), tip('b')],
  resources: [],
  milestones: [],
}
const release = { at: '2026-11-29T08:00:00Z', by: 'Ada' }

describe('a version that goes out', () => {
  it('says who made it, and forgets to whom the one before went', () => {
    const out = toRelease({ ...pack, rollout: { rings: ['pilot'] } }, 5, { release })
    expect(out).toMatchObject({ version: 5, release, items: pack.items })
    expect(out.rollout).toBeUndefined()
  })

  it('for some alone keeps back what was withdrawn, until everybody has it', () => {
    const pilot = { rings: ['pilot'] } as const
    const tried = toRelease({ ...pack, items: [tip('a')], withdrawn: ['b'] }, 5, { release, rollout: pilot })
    expect(tried.withdrawn).toEqual(['b'])
    expect(toRelease(tried, 6, { release }).withdrawn).toBeUndefined()
    const again = { ...tried, items: [tip('a'), tip('b')] }
    expect(toRelease(again, 6, { release, rollout: pilot }).withdrawn).toBeUndefined()
  })
})

describe('going back to an earlier version', () => {
  const pilot = { rings: ['pilot'] } as const
  const earlier = { ...pack, version: 3, items: [tip('a')] }
  const newest = { ...pack, version: 6, items: [tip('a')], withdrawn: ['b'], rollout: pilot }

  it('for some alone leaves withdrawn what was withdrawn since', () => {
    const back = returnTo(earlier, newest, { release, rollout: pilot })
    expect(back).toMatchObject({ version: 7, items: earlier.items, release, rollout: pilot })
    expect(keepBack(pack, back).items).toEqual([tip('a')])
    expect(returnTo(earlier, newest, { release }).withdrawn).toBeUndefined()
  })

  it('brings back what it holds', () => {
    expect(returnTo(pack, newest, { release, rollout: pilot }).withdrawn).toBeUndefined()
  })
})

describe('withdrawing an item', () => {
  it('is a version without it, and with nothing else changed', () => {
    const out = withdrawItem(pack, 'a', release)
    expect(out).toMatchObject({ version: 5, items: [tip('b')], release })
    expect(out.withdrawn).toBeUndefined()
  })

  it('takes it from those as well whom the newest version does not reach', () => {
    const newest = withdrawItem({ ...pack, version: 5, rollout: { percent: 10 } }, 'a', release)
    expect(newest).toMatchObject({ rollout: { percent: 10 }, withdrawn: ['a'] })
    expect(keepBack(pack, newest).items).toEqual([tip('b')])
    expect(keepBack(pack, { ...newest, withdrawn: undefined })).toBe(pack)
  })

  it('of an item that is not there changes nothing', () => {
    expect(withdrawItem(pack, 'z', release)).toBe(pack)
  })
})

describe('the agreement to a version', () => {
  const two: Approval = { atLeast: 2 }
  const named: Approval = { atLeast: 2, approvers: ['Ada', 'Grace'] }
  it.each<[string, Approval | undefined, string | undefined, readonly string[], number, boolean]>([
    ['is not asked for by most packs', undefined, undefined, [], 0, true],
    ['lacks one where its author is alone', two, 'Ada', [], 1, true],
    ['is there with another', two, 'Ada', ['Grace'], 0, true],
    ['counts nobody twice', two, 'Ada', ['Ada', 'Ada'], 1, true],
    ['counts the named alone', named, 'Ada', ['Mallory'], 1, true],
    ['of the named is enough', named, 'Ada', ['Grace'], 0, true],
    ['lacks two where its author is none of the named', named, 'Mallory', [], 2, false],
    ['lacks two where its author gave no name', named, undefined, [], 2, false],
  ])('%s', (_name, approval, by, agreedBy, missing, mayPublish) => {
    expect(judgeAgreement(approval, { by, agreedBy })).toEqual({ missing, mayPublish })
  })
})
