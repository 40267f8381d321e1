import { describe, expect, it } from 'vitest'
import { parsePack } from '../../../src/contract/pack.ts'
import { parseProposal, toProposalText } from '../../../src/contract/proposal.ts'
import type { Pack } from '../../../src/core/pack.ts'
import { judgeGoing, markOf, withAgreement, withoutAgreement } from '../../../src/core/publishing/proposal.ts'
import { judgeSignature, type Approval } from '../../../src/core/publishing/release.ts'
import { aParsedPack } from '../../support/build-pack.ts'

const at = '2026-11-30T08:00:00Z'
const asking = aParsedPack({ approval: { atLeast: 2 } })
const by = (name: string | undefined, agreedBy?: readonly string[]): Pack => ({
  ...asking,
  version: 2,
  release: { at, by: name, agreedBy },
})

describe('a version of a pack that asks for two', () => {
  it('goes out with two, and is proposed with one', () => {
    expect(judgeGoing(asking, by('Ada'))).toEqual({ may: 'be-proposed', missing: 1 })
    expect(judgeGoing(asking, by('Ada', ['Grace']))).toEqual({ may: 'go' })
    expect(judgeGoing(asking, by(undefined, ['Grace']))).toEqual({ may: 'not', why: 'nameless' })
  })

  it('does not let itself out by asking for nobody, and asks for itself where it is the first', () => {
    expect(judgeGoing(asking, { ...by('Ada'), approval: undefined })).toMatchObject({ may: 'be-proposed' })
    expect(judgeGoing(undefined, by('Ada'))).toMatchObject({ may: 'be-proposed' })
    expect(judgeGoing(aParsedPack(), by('Ada'))).toEqual({ may: 'go' })
  })

  it('loses what its author says that others said, and gains who agrees', () => {
    expect(withoutAgreement(by('Ada', ['Grace'])).release?.agreedBy).toBeUndefined()
    expect(withAgreement(by('Ada', ['Grace']), 'Linus').release?.agreedBy).toEqual(['Grace', 'Linus'])
  })
})

describe('a name under a proposal', () => {
  const named: Approval = { atLeast: 2, approvers: ['Ada', 'Grace'] }
  it.each<[string, Approval | undefined, string, string | undefined]>([
    ['counts', { atLeast: 2 }, 'Grace', undefined],
    ['counts where it is asked for', named, 'Grace', undefined],
    ['has to be one', named, '', 'nameless'],
    ['is not that of the author, however it is written', { atLeast: 2 }, 'ADA', 'signed-already'],
    ['is not that of one who agreed', { atLeast: 3 }, 'linus', 'signed-already'],
    ['has to be asked for', named, 'Mallory', 'not-asked'],
  ])('%s', (_name, approval, name, why) => {
    expect(judgeSignature(approval, { by: 'Ada', agreedBy: ['Linus'] }, name)).toBe(why)
  })
})

describe('the file of a proposal', () => {
  it('is read back as the version that it proposes, and by nobody as a pack', () => {
    const text = toProposalText(by('Ada'))
    const reading = parseProposal(text)
    expect(reading).toMatchObject({ ok: true, value: { version: 2, release: { by: 'Ada' } } })
    expect(markOf(by('Ada'))).toBe(`test-pack/2/${at}`)
    expect(parsePack(text).ok).toBe(false)
  })

  it.each(['', '{}', '{"format":"fingerpost-proposal","formatVersion":1,"pack":{}}', '[1]'])(
    'is not %s',
    (text) => {
      expect(parseProposal(text).ok).toBe(false)
    },
  )
})
