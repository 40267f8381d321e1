import type { Picked } from '../../contract/studio.ts'
import type { GradeReason } from '../../core/anchoring/grade.ts'
import type { PagePicture } from '../../core/picture/page-picture.ts'
import { localize } from '../../core/locale.ts'
import type { Pick } from '../anchoring/describe.ts'

/** A pick, and a picture of it, as it crosses to the studio. */
export function toPicked({ anchor, grading }: Pick, locale: string, picture?: PagePicture): Picked {
  return {
    anchor: {
      ...anchor,
      trace:
        anchor.trace === undefined
          ? undefined
          : {
              ...anchor.trace,
              marks: anchor.trace.marks === undefined ? undefined : [...anchor.trace.marks],
            },
    },
    grade: grading.grade,
    reasons: grading.reasons.map((reason: GradeReason) => ({ ...reason })),
    name: nameOf(anchor, locale).slice(0, 300),
    ...(picture === undefined ? {} : { picture }),
  }
}

/** What a picked element is called: its own label in the CRM's language, with a capital, else its role. */
export function nameOf({ names, role }: Pick['anchor'], locale: string): string {
  if (names === undefined) return role
  const [first = '', ...rest] = localize(names, locale, locale)
  return first.toLocaleUpperCase(locale) + rest.join('')
}
