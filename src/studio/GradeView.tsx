import type { JSX } from 'preact'
import type { Picked } from '../contract/studio.ts'
import type { Anchor } from '../core/anchor.ts'
import { isPicked } from '../core/authoring/is-picked.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import type { Picks } from './use-picks.ts'

const gradeNames: Readonly<Record<Picked['grade'], MessageKey>> = {
  strong: 'gradeStrong',
  fair: 'gradeFair',
  weak: 'gradeWeak',
}

const reasonTexts: Readonly<Record<Picked['reasons'][number]['kind'], MessageKey>> = {
  'says-nothing': 'reasonSaysNothing',
  'is-of-a-record': 'reasonIsOfARecord',
  'is-in-a-list': 'reasonIsInAList',
  'has-twins': 'reasonHasTwins',
  'has-no-place': 'reasonHasNoPlace',
  'has-a-generated-id': 'reasonHasAGeneratedId',
  'is-not-written': 'reasonIsNotWritten',
  'has-no-label': 'reasonHasNoLabel',
  'needs-its-text': 'reasonNeedsItsText',
  'needs-its-marks': 'reasonNeedsItsMarks',
  'needs-its-design': 'reasonNeedsItsDesign',
}

/** How safe an anchor is, why, and what is safer nearby; nothing for one that was not picked since the studio was opened. */
export function AnchorGrade({
  anchor,
  findPick,
  t,
  onTake,
}: {
  readonly anchor: Anchor | undefined
  readonly findPick: Picks['findPick']
  readonly t: Translate
  readonly onTake: (picked: Picked) => void
}): JSX.Element | null {
  const pick = anchor && findPick(anchor)
  if (anchor === undefined || pick === undefined) return null
  const { picked, better } = pick
  const isBetter = better !== undefined && isPicked(anchor, better.anchor)
  return (
    <GradeView
      picked={isBetter ? better : picked}
      better={isBetter ? undefined : better}
      t={t}
      onTakeBetter={() => better !== undefined && onTake(better)}
    />
  )
}

function GradeView({
  picked,
  better,
  t,
  onTakeBetter,
}: {
  readonly picked: Picked
  readonly better: Picked | undefined
  readonly t: Translate
  readonly onTakeBetter: () => void
}): JSX.Element {
  return (
    <div class={`grade ${picked.grade}`} role="status">
      <strong>{t(gradeNames[picked.grade])}</strong>
      {picked.reasons.length === 0 ? null : (
        <ul>
          {picked.reasons.map((reason) => (
            <li key={reason.kind}>
              {reason.kind === 'has-twins'
                ? t('reasonHasTwins', String(reason.others))
                : t(reasonTexts[reason.kind])}
            </li>
          ))}
        </ul>
      )}
      {better === undefined || better.grade === 'weak' ? null : (
        <p>
          {t('studioBetter', better.name)}{' '}
          <button type="button" onClick={onTakeBetter}>
            {t('studioTakeBetter')}
          </button>
        </p>
      )}
    </div>
  )
}
