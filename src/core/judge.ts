import type { Anchor, Candidate, Evidence, Resolution } from './anchor.ts'

/** What was read off one element of a page. */
export interface ElementFacts<Target> {
  readonly target: Target
  readonly role: string
  readonly name: string
  /** Every identity that the element's attributes give it; empty when it has none. */
  readonly fields: readonly string[]
}

/** How much of the page had been built when the facts were read. */
export type PageState = 'loading' | 'settled'

/**
 * Decides which element an anchor means, or that none can be named safely.
 *
 * An element is a candidate when its role agrees and so does its name or its field. It is *found* when it alone
 * agrees in everything that the anchor knows; or, where none does, when it alone agrees in the field and only its
 * name differs, which is what another interface language looks like. Order and place never decide.
 */
export function judge<Target>(
  anchor: Anchor,
  elements: readonly ElementFacts<Target>[],
  page: PageState,
): Resolution<Target> {
  const candidates = elements
    .map((element) => compare(anchor, element))
    .filter((candidate) => agrees(candidate, 'role') && hasIdentity(candidate))
    .toSorted((one, other) => other.score - one.score)
  if (candidates.length === 0) return { kind: page === 'loading' ? 'not-loaded-yet' : 'lost' }
  const inFull = candidates.filter((candidate) => candidate.score === 1)
  const chosen = inFull.length > 0 ? inFull : candidates
  const [only, ...rivals] = chosen
  if (only === undefined || rivals.length > 0 || contradictsField(only)) {
    return { kind: 'doubtful', candidates }
  }
  return { kind: 'found', target: only.target, candidate: only }
}

function compare<Target>(anchor: Anchor, element: ElementFacts<Target>): Candidate<Target> {
  const evidence: Evidence[] = [{ kind: 'role', agrees: anchor.role === element.role }]
  if (anchor.names !== undefined) {
    const name = foldName(element.name)
    const known = Object.values(anchor.names).map(foldName)
    evidence.push({ kind: 'name', agrees: known.includes(name) })
  }
  if (anchor.field !== undefined) {
    evidence.push({ kind: 'field', agrees: element.fields.includes(anchor.field) })
  }
  const agreeing = evidence.filter((piece) => piece.agrees).length
  return { target: element.target, score: agreeing / evidence.length, evidence }
}

function agrees(candidate: Candidate<unknown>, kind: Evidence['kind']): boolean {
  return candidate.evidence.some((piece) => piece.kind === kind && piece.agrees)
}

function hasIdentity(candidate: Candidate<unknown>): boolean {
  return agrees(candidate, 'name') || agrees(candidate, 'field')
}

function contradictsField(candidate: Candidate<unknown>): boolean {
  return candidate.evidence.some((piece) => piece.kind === 'field' && !piece.agrees)
}

/** The name as people hear it: case, runs of space and a trailing colon or required-mark say nothing. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .replace(/\s*[*:]+\s*$/u, '')
    .trim()
    .toLowerCase()
}
