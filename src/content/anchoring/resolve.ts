import type { Anchor, Resolution } from '../../core/anchor.ts'
import { judge, type PageState } from '../../core/judge.ts'
import { readFacts } from './read-facts.ts'
import { findRoots } from './roots.ts'

/** Looks for the anchor in the document and in all its shadow roots, and says what became of it. */
export function resolveAnchor(
  document: Document,
  anchor: Anchor,
  fieldAttributes: readonly string[],
): Resolution<Element> {
  const facts = [...findRoots(document)].flatMap((root) => readFacts(root, anchor, fieldAttributes))
  return judge(anchor, facts, readPageState(document))
}

function readPageState(document: Document): PageState {
  const isLoading = document.readyState !== 'complete' || document.querySelector('[aria-busy=true]') !== null
  return isLoading ? 'loading' : 'settled'
}
