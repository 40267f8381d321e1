import type { Candidate, Evidence, EvidenceKind } from '../core/anchor.ts'
import type { MessageKey } from './translate.ts'
import type { Wording } from './wording.ts'

/** An element that was considered, without the element. */
export type SightedCandidate = Omit<Candidate<unknown>, 'target'>

/** What is compared, in a few words. */
export const evidenceKeys = {
  role: 'evidenceRole',
  name: 'evidenceName',
  field: 'evidenceField',
  kind: 'evidenceKind',
  shape: 'evidenceShape',
  link: 'evidenceLink',
  icon: 'evidenceIcon',
  landmark: 'evidenceLandmark',
  heading: 'evidenceHeading',
  around: 'evidenceAround',
  path: 'evidencePath',
  row: 'evidenceRow',
  classes: 'evidenceClasses',
  place: 'evidencePlace',
} as const satisfies Readonly<Record<EvidenceKind, MessageKey>>

/**
 * What spoke for an element and against it, a sentence each; what nothing was compared for is not told. Nothing of it is
 * a text of the page.
 */
export function describeCandidate(
  { score, evidence }: SightedCandidate,
  { t, list, percent }: Wording,
): string[] {
  const say = (key: MessageKey, agrees: boolean): string[] => {
    const parts = namesOf(evidence, agrees).map((name) => t(name))
    return parts.length === 0 ? [] : [t(key, list(parts))]
  }
  return [
    ...say('evidenceAgreed', true),
    ...say('evidenceDisagreed', false),
    t('evidenceSure', percent(score)),
  ]
}

// Each kind once: several marks of one kind may have been compared.
function namesOf(evidence: readonly Evidence[], agrees: boolean): readonly MessageKey[] {
  return [...new Set(evidence.filter((each) => each.agrees === agrees).map(({ kind }) => evidenceKeys[kind]))]
}
