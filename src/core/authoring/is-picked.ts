import type { Anchor } from '../anchor.ts'
import { isSame } from './pack-diff.ts'

/** Whether an anchor is the one that was picked, perhaps with its labels in other languages beside the one of then. */
export function isPicked(anchor: Anchor, picked: Anchor): boolean {
  return (
    isSame({ ...anchor, names: undefined }, { ...picked, names: undefined }) &&
    Object.entries(picked.names ?? {}).every(([tag, name]) => anchor.names?.[tag] === name)
  )
}
