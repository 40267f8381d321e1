import type { Pack } from '../pack.ts'
import { judgeAgreement } from './release.ts'

/** Whether a version may go out over the newest one, or how many still have to agree. */
export type Going =
  | { readonly may: 'go' }
  | { readonly may: 'be-proposed'; readonly missing: number }
  /** It says of nobody that they made it, where that counts. */
  | { readonly may: 'not'; readonly why: 'nameless' }

/**
 * Judges by what the newest version asks for, so that no version lets itself out; the first version of a pack is judged by
 * what it asks for itself.
 */
export function judgeGoing(newest: Pack | undefined, next: Pack): Going {
  const approval = newest === undefined ? next.approval : newest.approval
  if (approval === undefined) return { may: 'go' }
  if (next.release?.by === undefined) return { may: 'not', why: 'nameless' }
  const { missing } = judgeAgreement(approval, next.release)
  return missing === 0 ? { may: 'go' } : { may: 'be-proposed', missing }
}

/** A version without the word of anybody but its author: what others say of it comes by way of a proposal. */
export function withoutAgreement(pack: Pack): Pack {
  if (pack.release?.agreedBy === undefined) return pack
  return { ...pack, release: { ...pack.release, agreedBy: undefined } }
}

/** The version with one more who agrees. */
export function withAgreement(pack: Pack, name: string): Pack {
  const { release } = pack
  return release === undefined
    ? pack
    : { ...pack, release: { ...release, agreedBy: [...(release.agreedBy ?? []), name] } }
}

/** What tells one proposal from every other. */
export function markOf({ id, version, release }: Pack): string {
  return [id, version, release?.at ?? ''].join('/')
}
