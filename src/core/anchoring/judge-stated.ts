import type { Anchor, Candidate, Evidence, Resolution } from '../anchor.ts'
import type { ElementFacts, Outline } from './outline.ts'
import { cleanIdentifier, foldText } from './tokens.ts'

/**
 * Judges an anchor that somebody wrote down: a role, and a name or a field.
 *
 * An element is a candidate when its role agrees and so does its name or its field. It is *found* when it alone agrees in
 * everything that the anchor states; all else is *doubtful*: with another name, a field of the same name may be one of
 * another form. Order and place never decide.
 */
export function judgeStated<Target>(
  anchor: Anchor,
  { outline }: { readonly outline: Pick<Outline<Target>, 'elements'> },
): Resolution<Target> {
  const candidates = outline.elements
    .filter((element) => element.role === anchor.role)
    .map((element) => compare(anchor, element))
    .filter(hasIdentity)
    .toSorted((one, other) => other.score - one.score)
  if (candidates.length === 0) return { kind: 'lost' }
  const [only, ...rivals] = candidates.filter(({ score }) => score === 1)
  return only === undefined || rivals.length > 0
    ? { kind: 'doubtful', candidates }
    : { kind: 'found', target: only.target, candidates }
}

function compare<Target>(anchor: Anchor, element: ElementFacts<Target>): Candidate<Target> {
  const evidence: Evidence[] = [{ kind: 'role', agrees: anchor.role === element.role }]
  if (anchor.names !== undefined) {
    const name = element.name
    const known = Object.values(anchor.names).map(foldText)
    evidence.push({ kind: 'name', agrees: known.includes(name) })
  }
  if (anchor.field !== undefined) {
    evidence.push({ kind: 'field', agrees: hasField(element, anchor.field) })
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

function hasField({ marks }: ElementFacts<unknown>, field: string): boolean {
  const cleaned = cleanIdentifier(field)
  return marks.some((mark) => mark.slice(mark.indexOf('=') + 1) === cleaned)
}
