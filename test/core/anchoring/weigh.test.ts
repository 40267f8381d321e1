import { describe, expect, it } from 'vitest'
import type { EvidenceKind } from '../../../src/core/anchor.ts'
import { createOutline, drain, type ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { gatherPages } from '../../../src/core/anchoring/remembered-page.ts'
import { fullSurvival, readSurvival, withClasses } from '../../../src/core/anchoring/survival.ts'
import { toToken } from '../../../src/core/anchoring/tokens.ts'
import { splitTrace, weigh, type Weight } from '../../../src/core/anchoring/weigh.ts'
import { aField, anAnchorOf, anElement, type ElementChange } from '../../support/build-facts.ts'
import { aContactPage, inFrench, withOther } from '../../support/crm-page.ts'

interface Look {
  readonly page?: readonly ElementFacts<string>[]
  readonly texts?: readonly string[]
}

/** Weighs what stands where an element was picked; the rest of the page is as it was, or as `page` says. */
function weighOther(picked: ElementFacts<string>, now: ElementFacts<string>, look: Look = {}): Weight {
  const { trace } = anAnchorOf('save', withOther('save', picked, aContactPage()))
  if (trace === undefined) throw new Error('An anchor that was picked has a trace')
  const outline = createOutline(withOther('save', now, look.page ?? aContactPage()))
  const placed = outline.slots.find(({ facts }) => facts === now)
  if (placed === undefined) throw new Error('The element has no place on the page')
  const texts = new Set([
    ...(trace.text === undefined ? [] : [trace.text]),
    ...(look.texts ?? []).map(toToken),
  ])
  const [remembered] = drain(gatherPages([trace]))
  if (remembered === undefined) throw new Error('A trace is of a page')
  const survival = withClasses(readSurvival(remembered, outline), trace, outline)
  return weigh(splitTrace(trace), placed, outline, survival, texts)
}

const save = (change: ElementChange = {}): ElementFacts<string> =>
  anElement({ target: 'save', name: 'save', marks: ['data-action=save'], ...change })

function ratioOf(kind: EvidenceKind, { evidence }: Weight): number {
  return evidence
    .filter((piece) => piece.kind === kind)
    .reduce((product, { ratio = 1 }) => product * ratio, 1)
}

describe('what an element has in common with what was picked', () => {
  it('speaks for it in everything where nothing changed', () => {
    const { evidence, ratio } = weighOther(save(), save())
    expect(evidence.filter(({ agrees }) => !agrees)).toEqual([])
    expect(ratio).toBeGreaterThan(10_000)
  })

  it.each<[string, EvidenceKind, ElementFacts<string>, ElementFacts<string>]>([
    ['the name', 'name', save(), save({ name: 'cancel' })],
    ['the name, where it has none any more', 'name', save(), save({ name: '' })],
    ['the name, where it had none', 'name', save({ name: '' }), save()],
    ['a strong attribute', 'field', save(), save({ marks: ['data-action=delete'] })],
    ['an attribute that is gone', 'field', save(), save({ marks: [] })],
    ['where it leads', 'link', save({ leads: '/contacts' }), save({ leads: '/companies' })],
    ['where it leads, which is nowhere any more', 'link', save({ leads: '/contacts' }), save()],
    ['where it leads, which was nowhere', 'link', save(), save({ leads: '/contacts' })],
    ['the icon, which it lost', 'icon', save({ icon: 'uabc' }), save()],
    ['the icon, which it had not', 'icon', save(), save({ icon: 'uabc' })],
    ['the shape', 'shape', save(), save({ tag: 'div', role: 'menuitem' })],
    ['the landmark', 'landmark', save(), save({ landmark: 'dialog' })],
    ['the ancestors', 'path', save(), save({ path: 'td>tr>table>body>html' })],
    [
      'what the CRM calls the elements around it',
      'around',
      save({ around: ['data-part=foot'] }),
      save({ around: ['data-part=head'] }),
    ],
    ['the classes', 'classes', save({ classes: ['primary', 'wide'] }), save({ classes: ['danger'] })],
  ])('speaks against it where it differs in %s', (_title, kind, picked, now) => {
    // Something on the page has the classes still, or the whole design would be another.
    const styled = withOther(
      'delete',
      anElement({ target: 'delete', classes: ['primary', 'wide'] }),
      aContactPage(),
    )
    expect(ratioOf(kind, weighOther(picked, picked, { page: styled }))).toBeGreaterThanOrEqual(1)
    expect(ratioOf(kind, weighOther(picked, now, { page: styled }))).toBeLessThan(1)
  })
})

describe('an attribute with another value', () => {
  it('speaks more against an element than everything of its design speaks for it', () => {
    const now = save({ marks: ['data-action=delete'] })
    expect(ratioOf('field', weighOther(save(), now))).toBeLessThan(0.05)
  })

  it('speaks less where the attribute is of a sort that others write', () => {
    const strong = weighOther(save({ marks: ['name=a'] }), save({ marks: ['name=b'] }))
    const weak = weighOther(save({ marks: ['itemprop=a'] }), save({ marks: ['itemprop=b'] }))
    expect(ratioOf('field', strong)).toBeLessThan(ratioOf('field', weak))
  })

  it('speaks more than one that is gone', () => {
    const other = weighOther(save(), save({ marks: ['data-action=delete'] }))
    expect(ratioOf('field', other)).toBeLessThan(ratioOf('field', weighOther(save(), save({ marks: [] }))))
  })

  it('that is nowhere on the page any more says almost nothing', () => {
    const picked = save({ marks: ['data-gone=save'] })
    expect(ratioOf('field', weighOther(picked, save({ marks: [] })))).toBeCloseTo(0.8)
  })

  it('that nothing of its tag has says almost nothing where it is gone', () => {
    const picked = save({ kind: 'field', tag: 'input', marks: ['name=save'] })
    const gone = (tag: string): Weight => weighOther(picked, save({ kind: 'field', tag, marks: [] }))
    expect(ratioOf('field', gone('button'))).toBeCloseTo(0.8)
    expect(ratioOf('field', gone('input'))).toBeLessThan(0.5)
  })

  it('beside the one that was there speaks against it: it is more than what was picked', () => {
    const plain = weighOther(save(), save())
    const more = weighOther(save(), save({ marks: ['data-action=save', 'data-part=phone'] }))
    expect(ratioOf('field', more)).toBeLessThan(ratioOf('field', plain))
  })

  it('beside it says nothing where it is not strong', () => {
    const more = weighOther(save(), save({ marks: ['data-action=save', 'itemprop=save'] }))
    expect(ratioOf('field', more)).toBe(ratioOf('field', weighOther(save(), save())))
  })
})

describe('kinds', () => {
  const of = (kind: ElementFacts<string>['kind']): ElementFacts<string> => save({ kind })

  it.each([
    ['action', 'label'],
    ['action', 'heading'],
    ['action', 'column'],
    ['column', 'field'],
    ['label', 'field'],
    ['heading', 'label'],
    ['text', 'action'],
  ] as const)('do not mix: what was picked as %s is no %s', (one, other) => {
    expect(weighOther(of(one), of(other)).ratio).toBe(0)
    expect(weighOther(of(other), of(one)).ratio).toBe(0)
  })

  it.each([
    ['action', 'field'],
    ['heading', 'text'],
    ['label', 'text'],
  ] as const)('%s and %s may become each other, which speaks against it', (one, other) => {
    for (const weight of [weighOther(of(one), of(other)), weighOther(of(other), of(one))]) {
      expect(weight.ratio).toBeGreaterThan(0)
      expect(ratioOf('kind', weight)).toBeLessThan(1)
    }
  })
})

describe('a name that differs', () => {
  const renamed = save({ name: 'enregistrer' })

  it('speaks against an element in the same language', () => {
    expect(ratioOf('name', weighOther(save(), renamed))).toBeLessThan(0.1)
  })

  it('says next to nothing in another language', () => {
    const ratio = ratioOf('name', weighOther(save(), renamed, { page: aContactPage(inFrench) }))
    expect(ratio).toBeGreaterThan(0.7)
    expect(ratio).toBeLessThan(1)
  })

  it('speaks for it where a trainer confirmed it for that language', () => {
    const weight = weighOther(save(), renamed, { page: aContactPage(inFrench), texts: ['enregistrer'] })
    expect(ratioOf('name', weight)).toBeGreaterThan(10)
  })

  it('speaks less against it where half of its words stayed', () => {
    const picked = save({ name: 'save contact' })
    const half = ratioOf('name', weighOther(picked, save({ name: 'save person' })))
    const most = ratioOf('name', weighOther(picked, save({ name: 'save contact now' })))
    expect(half).toBeGreaterThan(ratioOf('name', weighOther(picked, save({ name: 'cancel' }))))
    expect(most).toBeGreaterThan(1)
    expect(half).toBeLessThan(most)
  })
})

describe('what is rare on a page', () => {
  it('speaks louder than what is common', () => {
    const edits = Array.from({ length: 5 }, (_, at) =>
      anElement({ target: `edit ${at}`, name: 'edit', path: `x${at}` }),
    )
    const common = weighOther(save({ name: 'edit' }), save({ name: 'edit' }), {
      page: [...aContactPage(), ...edits],
    })
    const rare = weighOther(save({ name: 'edit' }), save({ name: 'edit' }))
    expect(ratioOf('name', rare)).toBeGreaterThan(5 * ratioOf('name', common))
  })
})

describe('something of a record', () => {
  it('is told by that, whatever it says', () => {
    const jane = save({ name: 'jane', isRecord: true })
    const paul = save({ name: 'paul', isRecord: true })
    expect(ratioOf('name', weighOther(jane, paul))).toBe(ratioOf('name', weighOther(jane, jane)))
    expect(ratioOf('name', weighOther(jane, paul))).toBeGreaterThan(1)
    expect(ratioOf('name', weighOther(jane, save()))).toBeLessThan(1)
  })
})

describe('the place in a row', () => {
  const page = (count: number): ElementFacts<string>[] => [
    ...['merge', 'archive', 'print', 'export'].slice(0, count).map((target) => anElement({ target })),
  ]
  const rowOf = (target: string, now: readonly ElementFacts<string>[]): number => {
    const { trace } = anAnchorOf('archive', page(4))
    const outline = createOutline(now)
    const placed = outline.slots.find(({ facts }) => facts.target === target)
    if (trace === undefined || placed === undefined) throw new Error('Nothing to weigh')
    return ratioOf('row', weigh(splitTrace(trace), placed, outline, fullSurvival(outline, true), new Set()))
  }

  it('speaks for what stands there, and against what stands elsewhere in the row', () => {
    expect(rowOf('archive', page(4))).toBeGreaterThan(1)
    expect(rowOf('print', page(4))).toBeLessThan(1)
  })

  it('says nothing where there are more or fewer of them', () => {
    expect(rowOf('archive', page(3))).toBe(1)
  })

  it('says nothing where they stand in the order of the alphabet', () => {
    const menu = ['archive', 'export', 'merge'].map((name) => anElement({ name }))
    const { trace } = anAnchorOf('export', menu)
    const outline = createOutline(menu)
    const [first] = outline.slots
    if (trace === undefined || first === undefined) throw new Error('Nothing to weigh')
    expect(
      ratioOf('row', weigh(splitTrace(trace), first, outline, fullSurvival(outline, true), new Set())),
    ).toBe(1)
  })
})

describe('a redesign', () => {
  it('counts for one thing, however much of the design differs', () => {
    const redesigned = (page: readonly ElementFacts<string>[]): ElementFacts<string>[] =>
      page.map((facts) => ({ ...facts, form: toToken(`redesigned ${facts.form}`) }))
    const moved = save({ landmark: 'dialog', path: 'td>tr>table' })
    const alone = weighOther(save(), moved)
    const all = weighOther(save(), moved, { page: redesigned(aContactPage()) })
    expect(ratioOf('landmark', all)).toBeGreaterThan(ratioOf('landmark', alone))
  })
})

describe('a field', () => {
  it('is told from another by the name that the CRM gives it', () => {
    const email = aField('email', 'name=email', { target: 'save' })
    const phone = aField('phone', 'name=phone', { target: 'save' })
    expect(weighOther(email, email).ratio).toBeGreaterThan(1000 * weighOther(email, phone).ratio)
  })
})

describe('the name of an element', () => {
  const saying = (change: ElementChange): readonly ElementFacts<string>[] => [
    ...aContactPage(),
    anElement({ target: 'other', name: 'save', ...change }),
  ]

  it('is no less its own where a label says what its field says', () => {
    const page = saying({ kind: 'label', role: '', tag: 'label' })
    expect(ratioOf('name', weighOther(save(), save(), { page }))).toBeCloseTo(
      ratioOf('name', weighOther(save(), save(), { page: saying({ name: 'other' }) })),
    )
  })

  it('says less where another one of its kind has it', () => {
    expect(ratioOf('name', weighOther(save(), save(), { page: saying({}) }))).toBeLessThan(
      ratioOf('name', weighOther(save(), save())) / 5,
    )
  })
})

describe('a role', () => {
  const box = (role: string, tag: string): ElementFacts<string> =>
    anElement({ target: 'save', kind: 'field', role, tag, name: 'newsletter' })

  it.each([
    ['checkbox', 'switch'],
    ['switch', 'checkbox'],
    ['textbox', 'searchbox'],
  ])('that is derived from the other is little other: %s, %s', (was, is) => {
    const ofShape = (role: string): number =>
      ratioOf('shape', weighOther(box(was, 'input'), box(role, 'button')))
    expect(ofShape(is)).toBe(ofShape(was))
    expect(ofShape('radio')).toBeLessThan(ofShape(is) / 5)
  })

  it('of what is written into is little other where that comes to offer what there is', () => {
    const ofShape = (is: ElementFacts<string>): number =>
      ratioOf('shape', weighOther(box('textbox', 'input'), is))
    expect(ofShape(box('combobox', 'input'))).toBeGreaterThan(5 * ofShape(box('combobox', 'select')))
    const stays = ratioOf('shape', weighOther(box('combobox', 'input'), box('combobox', 'button')))
    expect(stays).toBe(ofShape(box('combobox', 'input')))
  })
})
