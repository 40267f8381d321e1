import type { Anchor, Resolution } from '../../core/anchor.ts'
import { judge, type PageState } from '../../core/judge.ts'
import { readFacts } from './read-facts.ts'

/** Looks for each anchor in the roots of the document (`findRoots`), and says what became of it, in their order. */
export function resolveAnchors(
  document: Document,
  roots: readonly (Document | ShadowRoot)[],
  anchors: readonly Anchor[],
  fieldAttributes: readonly string[],
): Resolution<Element>[] {
  const state = readPageState(document)
  return anchors.map((anchor) => {
    const facts = roots.flatMap((root) => readFacts(root, anchor, fieldAttributes))
    const resolution = judge(anchor, facts, state)
    // Behind a modal: counted above, so that the tip does not jump to a namesake inside it, and not pointed at.
    const isHidden =
      resolution.kind === 'found' && resolution.target.closest('[aria-hidden=true], [inert]') !== null
    return isHidden ? judge(anchor, [], state) : resolution
  })
}

function readPageState(document: Document): PageState {
  const isLoading = document.readyState !== 'complete' || document.querySelector('[aria-busy=true]') !== null
  return isLoading ? 'loading' : 'settled'
}
