import { describe, expect, it } from 'vitest'
import { gradeAnchor, type Grading } from '../../../src/core/anchoring/grade.ts'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { anAnchorOf, anElement, aPage } from '../../support/build-facts.ts'
import { aContactPage, withBefore } from '../../support/crm-page.ts'

const contact = aContactPage()
const grade = (target: string, page: readonly ElementFacts<string>[] = contact): Grading =>
  gradeAnchor(anAnchorOf(target, page), target, aPage(page), false)

describe('grading an anchor', () => {
  it('calls strong what is found whatever one thing changes', () => {
    expect(grade('first name')).toMatchObject({ grade: 'strong', reasons: [] })
    expect(grade('first name').score).toBeGreaterThan(0.9)
  })

  it('calls weak what is not even found on its own page, with a score of next to nothing', () => {
    const twins = withBefore('cancel', anElement({ target: 'twin', name: 'cancel', isRecord: true }), contact)
    const { grade: one, score } = grade('twin', twins)
    expect(one).toBe('weak')
    expect(score).toBeLessThan(0.31)
  })

  it('is no surer of what has its look alone than of what has a name and a mark', () => {
    const drawn = (icon: string): ElementFacts<string> =>
      anElement({ target: icon, icon, path: `${icon}>div` })
    const page = [...contact.slice(0, 8), drawn('star'), ...contact.slice(8), drawn('bell')]
    expect(grade('star', page).score).toBeLessThan(grade('first name', page).score)
  })

  it('is surer of what the CRM itself names than of what only its name tells from others', () => {
    const reports = (isNamed: boolean): readonly ElementFacts<string>[] =>
      [...'abcdef'].map((letter) =>
        anElement({ name: `report ${letter}`, marks: isNamed ? [`data-report=${letter}${letter}`] : [] }),
      )
    expect(grade('report c', reports(true)).score).toBeGreaterThan(grade('report c', reports(false)).score)
  })

  it('says what it needs where the rest does not tell it from others', () => {
    const page = [...'abcdef'].map((letter) => anElement({ name: `report ${letter}` }))
    const reasons = grade('report c', page).reasons.map(({ kind }) => kind)
    expect(reasons).toContain('needs-its-text')
  })
})
