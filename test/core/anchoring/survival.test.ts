import { describe, expect, it } from 'vitest'
import type { Trace } from '../../../src/core/anchor.ts'
import { createOutline, drain, type ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { gatherPages } from '../../../src/core/anchoring/remembered-page.ts'
import {
  fullSurvival,
  mix,
  readSurvival,
  withClasses,
  type Survival,
} from '../../../src/core/anchoring/survival.ts'
import { noToken, toToken } from '../../../src/core/anchoring/tokens.ts'
import { anAnchorOf, anElement } from '../../support/build-facts.ts'
import { aContactPage, aReportPage, inFrench } from '../../support/crm-page.ts'

function aTraceOf(target: string): Trace {
  const { trace } = anAnchorOf(target, aContactPage())
  if (trace === undefined) throw new Error('An anchor that was picked has a trace')
  return trace
}

function readOn(traces: readonly Trace[], page: readonly ElementFacts<string>[]): Survival {
  const [remembered] = drain(gatherPages(traces))
  if (remembered === undefined) throw new Error('A trace is of a page')
  return readSurvival(remembered, createOutline(page))
}

const survivalOn = (page: readonly ElementFacts<string>[]): Survival => readOn([aTraceOf('save')], page)

const withOtherForms = (page: readonly ElementFacts<string>[]): ElementFacts<string>[] =>
  page.map((facts) => ({ ...facts, form: toToken(`redesigned ${facts.form}`) }))
const withOtherMarks = (page: readonly ElementFacts<string>[]): ElementFacts<string>[] =>
  page.map((facts) => ({ ...facts, markToken: toToken(`renamed ${facts.markToken}`) }))

describe('what is still there of a page', () => {
  it.each<[string, ElementFacts<string>[], Pick<Survival, 'language' | 'marks' | 'forms'>]>([
    ['is everything on the same page', aContactPage(), { language: 1, marks: 1, forms: 1 }],
    ['is no text in another language', aContactPage(inFrench), { language: 0, marks: 1, forms: 1 }],
    ['is no form in another design', withOtherForms(aContactPage()), { language: 1, marks: 1, forms: 0 }],
    [
      'is no mark where the CRM calls all things otherwise',
      withOtherMarks(aContactPage()),
      { language: 1, marks: 0, forms: 1 },
    ],
    ['is nothing on an empty page', [], { language: 0, marks: 0, forms: 0 }],
  ])('%s', (_title, page, survival) => {
    expect(survivalOn(page)).toMatchObject(survival)
  })

  it('is the same language where most is still said, though what the CRM calls as it did says something else', () => {
    const isRenamed = (facts: ElementFacts<string>): boolean =>
      facts.kind === 'action' && facts.markToken !== noToken
    const renamed = aContactPage().map((facts) =>
      isRenamed(facts) ? { ...facts, textToken: toToken(`now ${facts.name}`) } : facts,
    )
    expect(renamed.filter(isRenamed).length).toBeGreaterThan(5)
    expect(survivalOn(renamed).language).toBe(1)
  })

  it('is what stands before a field too, where nothing surely names that any more', () => {
    const isField = ({ kind }: ElementFacts<string>): boolean => kind === 'field'
    const page = withOtherMarks(withOtherForms(aContactPage()))
    const unnamed = page.map((facts) =>
      isField(facts) ? { ...facts, name: '', text: '', textToken: noToken } : facts,
    )
    const captioned = unnamed.map((facts, at) =>
      isField(facts) ? { ...facts, captionToken: page[at]?.textToken ?? noToken } : facts,
    )
    expect(survivalOn(captioned).sample).toBeCloseTo(survivalOn(page).sample)
    expect(survivalOn(unnamed).sample).toBeLessThan(survivalOn(page).sample)
  })

  it('makes a text, a mark and a shape likelier to have stayed the more of them stayed', () => {
    const same = survivalOn(aContactPage())
    expect(survivalOn(aContactPage(inFrench)).text).toBeLessThan(same.text)
    expect(survivalOn(withOtherMarks(aContactPage())).mark).toBeLessThan(same.mark)
    expect(survivalOn(withOtherForms(aContactPage())).shape).toBeLessThan(same.shape)
  })

  it('is looked for in the frame as well where another design may have made one of what was none', () => {
    const inFrame = (page: readonly ElementFacts<string>[]): ElementFacts<string>[] =>
      page.map((facts) => ({ ...facts, landmark: 'header' }))
    const redesigned = withOtherForms(withOtherMarks(aContactPage()))
    expect(survivalOn(inFrame(redesigned)).sample).toBeCloseTo(survivalOn(redesigned).sample)
    expect(survivalOn(inFrame(aContactPage())).sample).toBeLessThan(survivalOn(aContactPage()).sample)
  })

  it('is more on the same page than on another page of the same CRM', () => {
    expect(survivalOn(aContactPage()).sample).toBeGreaterThan(0)
    expect(survivalOn(aReportPage()).sample).toBeLessThan(0)
  })

  it('is enough in another language to know the page', () => {
    expect(survivalOn(aContactPage(inFrench)).sample).toBeGreaterThan(0.3)
  })

  it('counts the classes of the element that anything on the page has', () => {
    const styled = [anElement({ name: 'save', classes: ['primary', 'wide'] })]
    const { trace } = anAnchorOf('save', styled)
    if (trace === undefined) throw new Error('An anchor that was picked has a trace')
    const classesOn = (...classes: string[]): number =>
      withClasses(
        fullSurvival(createOutline([]), true),
        trace,
        createOutline([anElement({ name: 'other', classes })]),
      ).classes
    expect([classesOn('primary', 'wide'), classesOn('wide'), classesOn()]).toEqual([1, 0.5, 0])
  })
})

describe('the share of a value', () => {
  const { share } = fullSurvival(
    createOutline([
      anElement({ name: 'edit' }),
      anElement({ name: 'edit', target: 'two' }),
      anElement({ name: 'save' }),
    ]),
    true,
  )

  it('is larger the more often the value is on the page beside the element itself', () => {
    expect(share('text', toToken('edit'))).toBeGreaterThan(share('text', toToken('save')))
  })

  it('is small and not nothing where the value is there once, or not at all', () => {
    expect(share('text', toToken('save'))).toBeCloseTo(0.025)
    expect(share('text', toToken('delete'))).toBeCloseTo(0.025)
  })
})

describe('going from one value to another', () => {
  it.each([
    [0, 2],
    [0.5, 3],
    [1, 4],
    [-1, 2],
    [7, 4],
  ])('by %d of the way arrives at %d', (way, value) => {
    expect(mix(2, 4, way)).toBe(value)
  })
})
