import type { Picked } from '../../contract/studio.ts'
import type { GradeReason } from '../../core/anchoring/grade.ts'
import type { PagePicture } from '../../core/picture/page-picture.ts'
import { localize } from '../../core/locale.ts'
import { findBetter } from '../anchoring/better.ts'
import { pickElement, type DescribeOptions, type Pick } from '../anchoring/describe.ts'
import type { PageReading } from '../anchoring/read-page.ts'
import { createPictures } from '../picture/take-picture.ts'

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

/** An element as it crosses to the studio, with its picture, and a safer one nearby where it is weak itself. */
export function pickForStudio(
  element: Element,
  reading: PageReading,
  options: DescribeOptions,
): { readonly picked: Picked; readonly better: Picked | undefined } {
  const take = createPictures(element.ownerDocument, reading)
  const toWire = (one: Element): Picked =>
    toPicked(pickElement(one, reading, options), options.locale, take(one))
  const picked = toWire(element)
  const found = picked.grade === 'weak' ? findBetter(element, reading, options) : undefined
  return { picked, better: found === undefined ? undefined : toWire(found) }
}
