import type { Audience } from '../audience.ts'

/** The audience with one entry of a part more or less; a part of which none is left is for everybody again. */
export function tickAudience<Part extends keyof Audience>(
  audience: Audience,
  part: Part,
  entry: NonNullable<Audience[Part]>[number],
): Audience {
  const ticked: readonly string[] = audience[part] ?? []
  const next = ticked.includes(entry) ? ticked.filter((one) => one !== entry) : [...ticked, entry]
  const { [part]: _before, ...others } = audience
  return next.length === 0 ? others : { ...others, [part]: next }
}
