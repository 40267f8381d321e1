import { findCandidates } from './candidates.ts'
import { evidenceNames, gatherEvidence } from './evidence.ts'
import type { LoadedIndex } from './load-index.ts'
import type { PastEvidence } from './past-questions.ts'
import { rankByEvidence } from './rank.ts'
import { readQuestion, type ReadQuestion } from './read-question.ts'
import { compareWith, isTheSame } from './sameness.ts'
import { unsureAtMost, weighTrust, type TrustFacts } from './trust.ts'

/** What is known besides the words. */
export interface Circumstances {
  /** Ids of the resources that are for the page the person is on. */
  readonly here?: ReadonlySet<string> | undefined
  /** What past questions say. */
  readonly past?: PastEvidence | undefined
  /** Which ids may be found; all where absent. */
  readonly accepts?: ((id: string) => boolean) | undefined
  /** The question is still being typed: its last word may be half of one. */
  readonly isTyping?: boolean | undefined
}

/** One resource that was found. */
export interface Hit {
  readonly id: string
  /** The logarithm of its odds, up to a constant: it compares within one search only. */
  readonly score: number
}

/** What a search found. */
export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** How likely it is that the resources have anything on this, from 0 to 1. */
  readonly trust: number
  /** Words that nothing has, and what they were taken for. Shown, never done in silence. */
  readonly mended: ReadQuestion['mended']
}

/** Searches the index. Nothing found is an answer. */
export function search(index: LoadedIndex, question: string, circumstances: Circumstances = {}): Found {
  const { hits, trust, read } = searchWithFacts(index, question, circumstances)
  const words = trust === undefined ? 0 : weighTrust(trust)
  return {
    hits,
    trust: Math.max(words, trustInPast(index, question, circumstances.past)),
    mended: read.mended,
  }
}

/** What is nearly what was asked before needs no other witness; what only sounds like it is never sure. */
function trustInPast(index: LoadedIndex, question: string, past: PastEvidence | undefined): number {
  const { nearest = 0, nearestText } = past ?? {}
  const isSame = nearestText !== undefined && isTheSame(compareWith(question, index)(nearestText))
  return isSame ? nearest : Math.min(nearest, unsureAtMost)
}

/** The same, with what trust is judged by; for the bench, which learns the weights. */
export function searchWithFacts(
  index: LoadedIndex,
  question: string,
  { here, past, accepts, isTyping }: Circumstances,
): { readonly hits: readonly Hit[]; readonly trust: TrustFacts | undefined; readonly read: ReadQuestion } {
  const read = readQuestion(index, question, isTyping)
  const candidates = findCandidates(index, read.concepts, invited(index, here, past), accepts)
  const evidence = gatherEvidence(index, read.concepts, candidates)
  const scores = rankByEvidence(evidence)
  const relevance = relevanceOf(evidence)
  const scored = Array.from(candidates.resources, (resource, at) => {
    const id = index.ids[resource] ?? ''
    return {
      id,
      at,
      isBare: index.blocks[resource] === 0,
      score: (scores[at] ?? 0) + (relevance[at] ?? 0) * pageBonus(index, id, here) + pastBonus(id, past),
    }
  }).toSorted((one, other) => other.score - one.score)
  const hits = shareOutPlaces(scored, past)
  const first = evidence[hits[0]?.at ?? -1]
  const trust =
    first === undefined
      ? undefined
      : {
          first,
          unknown: read.unknown,
          share: shareOfFirst(hits),
          length: read.concepts.length,
          resources: index.ids.length,
        }
  return { hits, trust, read }
}

/** Resources that are looked at whatever the words say. */
function invited(
  index: LoadedIndex,
  here: ReadonlySet<string> | undefined,
  past: PastEvidence | undefined,
): ReadonlySet<string> {
  const liked = [...(past?.likeness ?? [])].toSorted(([, one], [, other]) => other - one).slice(0, 30)
  const near = here === undefined || here.size > index.ids.length / 4 ? [] : here
  return new Set([...near, ...liked.map(([id]) => id)])
}

// The page says more the fewer resources are for it. A little less than it would if people always asked about the page
// that they are on; tuned on the dev half, with a wrong page for three in ten.
const pageWeight = 1.3
const pageReliability = 0.7

function pageBonus({ ids }: LoadedIndex, id: string, here: ReadonlySet<string> | undefined): number {
  if (here === undefined || here.size === 0 || here.size === ids.length || !here.has(id)) return 0
  const odds = (pageReliability / here.size) * ((ids.length - here.size) / (1 - pageReliability))
  return pageWeight * Math.max(0, Math.log(odds))
}

// A page that nearly nothing speaks for gains little from being the right one: that is what keeps a wrong page from
// doing harm.
const shareForAll = 0.7

/** How much of the page's bonus each candidate gets, by its share of the best one's words. */
function relevanceOf(evidence: readonly Float32Array[]): number[] {
  const at = evidenceNames.indexOf('kin')
  const best = evidence.reduce((most, one) => Math.max(most, one[at] ?? 0), 0)
  return evidence.map((one) => (best === 0 ? 1 : Math.min(1, (one[at] ?? 0) / best / shareForAll)))
}

// What any question has in common with past ones says nothing: with that counted, a single past question would come
// before every resource that has none. Chosen on the dev half (docs/decisions/word-vectors.md).
const pastWeight = 2.5
const likenessOfAny = 2.5

function pastBonus(id: string, past: PastEvidence | undefined): number {
  return pastWeight * Math.max(0, (past?.likeness.get(id) ?? 0) - likenessOfAny)
}

const pastWeightOfBare = 30

/**
 * A bare resource, which has no text, is known by its past questions far better than by its title. Bare ones that have
 * some keep the places that they have together among all others, and share these out by past questions first.
 */
function shareOutPlaces<
  One extends { readonly id: string; readonly score: number; readonly isBare: boolean },
>(hits: readonly One[], past: PastEvidence | undefined): readonly One[] {
  const known = hits.filter(({ id, isBare }) => isBare && past?.likeness.has(id) === true)
  const strength = ({ id, score }: One): number => score + pastWeightOfBare * (past?.likeness.get(id) ?? 0)
  const places = known.map(({ score }) => score)
  const inOrder = known.toSorted((one, other) => strength(other) - strength(one))
  const placed = inOrder.map((one, at) => ({ ...one, score: places[at] ?? one.score }))
  const others = hits.filter((one) => !known.includes(one))
  return [...others, ...placed].toSorted((one, other) => other.score - one.score)
}

function shareOfFirst(hits: readonly Hit[]): number {
  const highest = hits[0]?.score ?? 0
  return 1 / hits.reduce((sum, { score }) => sum + Math.exp(score - highest), 0)
}
