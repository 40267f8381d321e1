/**
 * Words of a person that lead to a resource, or to a tip or walkthrough, because the desk pointed their question at it. The
 * search learns from aliases; with like questions grouped and merged, one answer gives as many as the group has questions.
 */
export type Alias = {
  /** The question's id: a question is an alias of one answer at most. */
  readonly id: string
  readonly packId: string
  /** The question's words, redacted. */
  readonly text: string
  readonly locale: string
} & Target

type Target = { readonly resourceId: string } | { readonly itemId: string }

/** True when both lead to the same by the same words. */
export function isSameAlias(one: Alias, other: Alias): boolean {
  return one.text === other.text && one.packId === other.packId && targetOf(one) === targetOf(other)
}

function targetOf(alias: Target): string {
  return 'itemId' in alias ? `item:${alias.itemId}` : alias.resourceId
}
