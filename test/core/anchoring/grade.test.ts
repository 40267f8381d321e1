import { describe, expect, it } from 'vitest'
import { gradeAnchor, type Grading } from '../../../src/core/anchoring/grade.ts'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { anAnchorOf, anElement, aPage } from '../../support/build-facts.ts'
import { aContactPage, withBefore } from '../../support/crm-page.ts'

const contact = aContactPage()
const grade = (target: string, page: readonly ElementFacts<string>[] = contact, isWritten = true): Grading =>
  gradeAnchor(anAnchorOf(target, page), target, aPage(page), { hasGeneratedId: false, isWritten })

describe('grading an anchor', () => {
  it('calls strong what is found whatever one thing changes', () => {
    expect(grade('first name')).toMatchObject({ grade: 'strong', reasons: [] })
    expect(grade('first name').score).toBeGreaterThan(0.9)
  })

  it('calls weak what is not even found on its own page, with a score of nothing', () => {
    const list = [...'abcde'].map((letter) => anElement({ target: letter, name: letter, isRecord: true }))
    expect(grade('a', [...contact, ...list])).toMatchObject({ grade: 'weak', score: 0 })
  })

  it('calls weak what is of one record, however surely it is found', () => {
    const page = withBefore('cancel', anElement({ target: 'order', name: 'order', isRecord: true }), contact)
    const { grade: one, score } = grade('order', page)
    expect(one).toBe('weak')
    expect(score).toBeGreaterThan(0.5)
  })

  it('is no surer of what has its look alone than of what has a name and a mark', () => {
    const drawn = (icon: string): ElementFacts<string> =>
      anElement({ target: icon, icon, path: `${icon}>div` })
    const page = [...contact.slice(0, 8), drawn('star'), ...contact.slice(8), drawn('bell')]
    expect(grade('star', page).score).toBeLessThan(grade('first name', page).score)
  })

  it('does not call strong what shows no text, and says why', () => {
    expect(grade('save')).toMatchObject({ grade: 'strong' })
    expect(grade('save', contact, false)).toMatchObject({
      grade: 'fair',
      reasons: [{ kind: 'is-not-written' }],
    })
  })

  it('is less sure of what only its name tells from others where that name is not written', () => {
    const page = [...'abcdef'].map((letter) => anElement({ name: `report ${letter}` }))
    expect(grade('report c', page, false).score).toBeLessThan(grade('report c', page).score)
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
