import { describe, expect, it } from 'vitest'
import type { Resolution } from '../../../src/core/anchor.ts'
import { foundFrom } from '../../../src/core/anchoring/decide.ts'
import { judge, judgeClosely } from '../../../src/core/anchoring/judge.ts'
import { anAnchorOf, anElement, aPage, look } from '../../support/build-facts.ts'
import { aContactPage, withBefore, withOther, without } from '../../support/crm-page.ts'

const contact = aContactPage()
const isUnsure = expect.stringMatching(/^(?:doubtful|lost)$/) as string

describe('what is there and not shown', () => {
  const unmarked = withOther('save', anElement({ target: 'save', name: 'save' }), contact)
  const marked = anElement({ target: 'shy', marks: ['data-action=save'] })

  it('keeps its name: nothing else is pointed at in its place', () => {
    const anchor = anAnchorOf('save', contact)
    expect(judge(anchor, aPage(unmarked)).kind).toBe('found')
    expect(judge(anchor, aPage(unmarked, { hidden: [marked] })).kind).toBe('doubtful')
  })

  it('says nothing where the name is on what is shown too', () => {
    const anchor = anAnchorOf('save', contact)
    expect(judge(anchor, aPage(contact, { hidden: [marked] })).kind).toBe('found')
  })
})

describe('a page that is still loading', () => {
  it('is waited for while nothing of it is there', () => {
    const anchor = anAnchorOf('save', contact)
    expect(judge(anchor, aPage([], { state: 'loading' })).kind).toBe('not-loaded-yet')
    expect(judge(anchor, aPage([])).kind).toBe('lost')
  })

  // What looks like it by a thousandth makes it doubtful.
  it('is waited for while the element is not there', () => {
    const page = aPage(without('save', contact), { state: 'loading' })
    expect(judge(anAnchorOf('save', contact), page).kind).toBe('not-loaded-yet')
  })

  it('is pointed at where the element is there already', () => {
    expect(judge(anAnchorOf('save', contact), aPage(contact, { state: 'loading' })).kind).toBe('found')
  })
})

describe('a text that was picked', () => {
  const text = anElement({ target: 'text', kind: 'text', role: '', tag: 'p', name: 'nothing yet' })
  const wide = withBefore('save', text, contact)

  it('is looked for among everything that says something', () => {
    const anchor = anAnchorOf('text', wide)
    const { outline } = aPage(wide)
    expect(judge(anchor, aPage(contact, { wideOutline: () => outline }))).toMatchObject({
      kind: 'found',
      target: 'text',
    })
    expect(judge(anchor, aPage(contact)).kind).toEqual(isUnsure)
  })
})

describe('the outcome', () => {
  it('tells of what is lost what was alike, and how unlikely it is', () => {
    const lost = judge(anAnchorOf('save', contact), aPage(without('save', contact)))
    if (lost.kind !== 'lost') throw new Error(`it was ${lost.kind}`)
    const [best] = lost.candidates ?? []
    expect(best?.score).toBeLessThan(0.01)
    expect(best?.evidence).toContainEqual(expect.objectContaining({ kind: 'name', agrees: false }))
  })

  it('has a runner-up where it was looked at closely, and says the same then', () => {
    const anchor = anAnchorOf('save', contact)
    const targetsOf = (resolution: Resolution<string>): string[] =>
      resolution.kind === 'found' ? resolution.candidates.map(({ target }) => target) : []
    expect(targetsOf(judge(anchor, aPage(contact)))).toEqual(['save'])
    const [best, runnerUp] = targetsOf(judgeClosely(anchor, aPage(contact)))
    expect(best).toBe('save')
    expect(contact.map(({ target }) => target)).toContain(runnerUp)
  })

  it('tells three candidates at most, best first, with how probable they are', () => {
    const edits = Array.from({ length: 5 }, (_, at) => anElement({ target: `edit ${at}`, name: 'edit' }))
    const resolution = look('edit 2', [...contact, ...edits], [...contact, ...edits.slice(1)])
    if (resolution.kind !== 'doubtful') throw new Error(`It is ${resolution.kind}`)
    const scores = resolution.candidates.map(({ score }) => score)
    expect(scores).toHaveLength(3)
    expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    expect(scores[0]).toBeLessThan(foundFrom)
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1)
  })

  it('is found only from a probability on that leaves little to chance', () => {
    const resolution = look('save', contact, contact)
    if (resolution.kind !== 'found') throw new Error(`It is ${resolution.kind}`)
    expect(foundFrom).toBeGreaterThanOrEqual(0.95)
    expect(resolution.candidates[0]).toMatchObject({ target: 'save' })
    expect(resolution.candidates[0]?.score).toBeGreaterThanOrEqual(foundFrom)
  })

  it('tells what spoke for a candidate, and whether it stands in the place', () => {
    const resolution = look('save', contact, contact)
    if (resolution.kind !== 'found') throw new Error(`It is ${resolution.kind}`)
    const agreeing = resolution.candidates[0]?.evidence.filter(({ agrees }) => agrees).map(({ kind }) => kind)
    expect(agreeing).toEqual(expect.arrayContaining(['kind', 'shape', 'name', 'field', 'heading', 'place']))
  })

  it('says that the place is another where it moved', () => {
    const moved = withBefore(
      'email',
      anElement({ target: 'save', name: 'save', marks: ['data-action=save'] }),
      without('save', contact),
    )
    const resolution = look('save', contact, moved)
    if (resolution.kind !== 'doubtful') throw new Error(`It is ${resolution.kind}`)
    expect(resolution.candidates[0]).toMatchObject({ target: 'save' })
    expect(resolution.candidates[0]?.evidence.at(-1)).toMatchObject({ kind: 'place', agrees: false })
  })
})
