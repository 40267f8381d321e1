import type { Looked } from './look-again.ts'

/** Which anchors were found on the element of another one, by their keys: the key of the first that was. */
export function noteShared(looked: Looked): ReadonlyMap<string, string> {
  const first = new Map<Element, string>()
  const shared = new Map<string, string>()
  for (const [key, resolution] of looked) {
    if (resolution.kind !== 'found') continue
    const before = first.get(resolution.target)
    if (before === undefined) first.set(resolution.target, key)
    else shared.set(key, before)
  }
  return shared
}
