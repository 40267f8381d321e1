import { describe, expect, it } from 'vitest'
import type { Anchor, Resolution } from '../../../src/core/anchor.ts'
import { judge } from '../../../src/core/anchoring/judge.ts'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { noToken } from '../../../src/core/anchoring/tokens.ts'
import { aField, aHeading, aLink, anAnchorOf, anElement, aPage, look } from '../../support/build-facts.ts'
import {
  aContactPage,
  aReportPage,
  inFrench,
  withBefore,
  withOther,
  without,
} from '../../support/crm-page.ts'

type Page = readonly ElementFacts<string>[]

const contact = aContactPage()
const contactInFrench = aContactPage(inFrench)
const everyTarget = contact.map(({ target }) => target)
const isUnsure = expect.stringMatching(/^(?:doubtful|lost)$/) as string

describe('judging an anchor that was picked', () => {
  it.each(everyTarget)('finds %s in the same page', (target) => {
    expect(look(target, contact, contact)).toMatchObject({ kind: 'found', target })
  })

  it.each(everyTarget)('points at nothing where %s was removed', (target) => {
    expect(look(target, contact, without(target, contact)).kind).toEqual(isUnsure)
  })

  it.each(everyTarget)('points at nothing where %s was removed in another language', (target) => {
    expect(look(target, contact, without(target, contactInFrench)).kind).toEqual(isUnsure)
  })

  const main = contact.filter(({ landmark }) => landmark === 'main').map(({ target }) => target)

  it.each(main)('does not point at another page for %s', (target) => {
    expect(look(target, contact, aReportPage()).kind).toEqual(isUnsure)
  })

  const frame = everyTarget.filter((target) => !main.includes(target))

  it.each(frame)('points at another page too for %s, which is on every page', (target) => {
    expect(look(target, contact, aReportPage())).toMatchObject({ kind: 'found', target })
  })

  it('does not take a namesake on another page for it', () => {
    const page = [...aReportPage(), anElement({ target: 'other', name: 'cancel' })]
    expect(look('cancel', contact, page).kind).toEqual(isUnsure)
  })

  // The CRM calls nothing as it did.
  const strip = (page: Page): Page =>
    page.map((facts) => ({ ...facts, marks: [], markToken: noToken, leads: '' }))

  it('does not take a namesake in another part of the page for what is gone', () => {
    const drawn = { name: 'discard', icon: 'dBin' }
    const bar = withOther('cancel', anElement({ ...drawn, target: 'cancel', landmark: 'toolbar' }), contact)
    const above = anElement({ ...drawn, target: 'other' })
    // In a design of which little is left, and with its neighbours elsewhere, it could as well have moved.
    const redrawn = bar.map((facts) => ({ ...facts, shape: `x-${facts.shape}`, form: facts.textToken }))
    expect(look('cancel', bar, withBefore('first name', above, without('cancel', redrawn))).kind).toEqual(
      isUnsure,
    )
  })

  // In another language too.
  const contactStripped = strip(contactInFrench)
  const anchorOf = (target: string): Anchor => anAnchorOf(target, contact)
  const scoreOf = (resolution: Resolution<string>): number =>
    'candidates' in resolution ? ((resolution.candidates ?? [])[0]?.score ?? 0) : 0
  const withoutSpot = ({ trace, ...anchor }: Anchor): Anchor => ({
    ...anchor,
    trace: trace && { ...trace, spot: undefined },
  })

  it.each(['first name', 'show on map', 'save', 'delete'])(
    'finds %s where only the count of things tells that nothing went',
    (target) => {
      expect(judge(anchorOf(target), aPage(contactStripped))).toMatchObject({ kind: 'found', target })
      const withSpot = judge(anchorOf(target), aPage(contactStripped))
      const without = judge(withoutSpot(anchorOf(target)), aPage(contactStripped))
      expect(scoreOf(withSpot)).toBeGreaterThan(scoreOf(without))
    },
  )

  it.each(main)('points at nothing for %s by what stands around it alone when it was removed', (target) => {
    expect(look(target, contact, strip(without(target, contactInFrench))).kind).toEqual(isUnsure)
  })

  it.each<[string, string, Page]>([
    [
      'that was renamed and kept its mark',
      'save',
      withOther('save', anElement({ target: 'save', name: 'keep', marks: ['data-action=save'] }), contact),
    ],
    [
      'that lost its mark and kept its name',
      'save',
      withOther('save', anElement({ target: 'save', name: 'save' }), contact),
    ],
    [
      'beside which something new stands',
      'save',
      withBefore('save', anElement({ name: 'save and close' }), contact),
    ],
    ['whose neighbour is gone', 'save', without('cancel', contact)],
    ['under a heading that is another', 'save', withOther('finish', aHeading('done'), contact)],
    ['in a page that is shorter by a section', 'save', contact.filter((_facts, at) => at < 6 || at > 10)],
    [
      'in a page in which the classes changed',
      'save',
      contact.map((facts) => ({ ...facts, classes: ['new'] })),
    ],
  ])('finds an element %s', (_title, target, now) => {
    expect(look(target, contact, now)).toMatchObject({ kind: 'found', target })
  })
})

describe('another element that came into the place', () => {
  it('is not pointed at where nothing but the place is its own: it may be a new name, or a new button', () => {
    const now = withOther('cancel', anElement({ target: 'other', name: 'discard' }), contact)
    expect(look('cancel', contact, now).kind).toEqual(isUnsure)
  })
})

describe('another language', () => {
  it.each(['cancel', 'show on map'])(
    'does not tell %s from what came in its place in another design',
    (target) => {
      const other = anElement({ target: 'other', name: 'ouvrir' })
      const redrawn = withOther(target, other, aContactPage(inFrench)).map((facts) =>
        facts.landmark === 'main' ? { ...facts, form: `${facts.form}2` } : facts,
      )
      expect(look(target, contact, redrawn).kind).toEqual(isUnsure)
    },
  )

  const marked = contact.filter(({ marks, leads }) => marks.length > 0 || leads !== '')

  it.each(marked.map(({ target }) => target))(
    'does not hide %s, which the CRM has a name or an address for',
    (target) => {
      expect(look(target, contact, contactInFrench)).toMatchObject({ kind: 'found', target })
    },
  )

  it.each(['cancel', 'show on map', 'address', 'preferences'])(
    'does not hide %s, which is told by its place alone',
    (target) => {
      expect(look(target, contact, contactInFrench)).toMatchObject({ kind: 'found', target })
    },
  )

  it('lets the name that a trainer confirmed for it decide', () => {
    const anchor = anAnchorOf('merge', contact)
    expect(judge(anchor, aPage(contactInFrench)).kind).toBe('doubtful')
    const confirmed = { ...anchor, names: { fr: 'Fusionner' } }
    expect(judge(confirmed, aPage(contactInFrench))).toMatchObject({ kind: 'found', target: 'merge' })
  })

  it('takes a confirmed name without notice of case, space and counts', () => {
    const say = (english: string): string => (english === 'merge' ? 'fusionner (3)' : inFrench(english))
    const confirmed = { ...anAnchorOf('merge', contact), names: { fr: '  FUSIONNER (12) ' } }
    expect(judge(confirmed, aPage(aContactPage(say)))).toMatchObject({ kind: 'found', target: 'merge' })
  })
})

describe('a menu of things that are built alike', () => {
  const sorted = ['archive', 'merge', 'print']
  const unsorted = ['print', 'archive', 'merge']
  const menu = (names: readonly string[], say = (english: string): string => english): Page => [
    ...aContactPage(say).filter(({ target }) => !sorted.includes(target)),
    aHeading(say('tools'), { target: 'menu' }),
    ...names.map((name, at) =>
      anElement({
        target: `entry ${at}`,
        name: say(name),
        path: 'li>ul>main>body>html',
        classes: [`is-${at}`],
      }),
    ),
    aHeading(say('address'), { target: 'end' }),
  ]
  const entries = ['entry 0', 'entry 1', 'entry 2']

  it.each(entries)('is left alone in another language where it is sorted: %s', (target) => {
    expect(look(target, menu(sorted), menu(sorted, inFrench)).kind).toEqual(isUnsure)
  })

  it.each(entries)('is told by its order where it is not sorted: %s', (target) => {
    expect(look(target, menu(unsorted), menu(unsorted, inFrench))).toMatchObject({ kind: 'found', target })
  })

  it.each(entries)('is left alone where it is not sorted and has an entry less: %s', (target) => {
    const shorter = without('entry 1', menu(unsorted, inFrench))
    expect(look(target, menu(unsorted), shorter).kind).toEqual(isUnsure)
  })

  it.each(entries)(
    'is left alone where it has no more of its own than a drawing that all have: %s',
    (target) => {
      const drawn = (say: (name: string) => string, mark: (name: string) => string[]): Page =>
        menu(unsorted).map((facts) =>
          facts.target.startsWith('entry')
            ? anElement({ ...facts, name: say(facts.name), icon: 'dArrow', marks: mark(facts.name) })
            : facts,
        )
      const picked = drawn(
        (name) => `go to ${name}`,
        (name) => [`data-go=${name}`],
      )
      const now = drawn(
        (name) => `now go to ${name}`,
        () => [],
      )
      expect(look(target, picked, without('entry 1', now)).kind).toEqual(isUnsure)
    },
  )

  it.each(entries)(
    'is told by its order where all say the same, which is no order of what they say: %s',
    (target) => {
      const alike = menu(['archive', 'archive', 'archive'])
      expect(look(target, alike, menu(['archive', 'archive', 'archive'], inFrench))).toMatchObject({
        kind: 'found',
        target,
      })
    },
  )

  it.each(entries)('is told by its texts in the same language, sorted or not: %s', (target) => {
    expect(look(target, menu(sorted), menu(sorted))).toMatchObject({ kind: 'found', target })
  })
})

describe('a link of the frame', () => {
  const frame = contact.filter(({ landmark }) => landmark === 'nav')
  const parts = ['cases', ...Array.from({ length: 60 }, (_, at) => `part ${at}`)]
  const others = parts.map((name) => aLink(name, `/${name}`, { target: name }))
  const page = [...frame, ...others, ...contact.filter(({ landmark }) => landmark !== 'nav')]
  const turned = (say: (name: string) => string): Page => [
    ...[...frame, ...others]
      .toReversed()
      .map(({ name, leads, target }) => aLink(say(name), leads, { target })),
    ...aContactPage(say).filter(({ landmark }) => landmark !== 'nav'),
  ]

  it.each(['contacts', 'deals', 'cases'])('is told by where it leads, wherever it moved: %s', (target) => {
    expect(
      look(
        target,
        page,
        turned((name) => name),
      ),
    ).toMatchObject({ kind: 'found', target })
    expect(look(target, page, turned(inFrench))).toMatchObject({ kind: 'found', target })
  })

  it.each(['contacts', 'deals', 'cases'])('is not told where two lead there: %s', (target) => {
    const twice = [aLink('starred', `/${target}`, { target: 'starred' }), ...turned(inFrench)]
    expect(look(target, page, twice).kind).toEqual(isUnsure)
  })

  it.each(['contacts', 'deals', 'cases'])('is not told where none leads there: %s', (target) => {
    expect(
      look(
        target,
        page,
        without(
          target,
          turned((name) => name),
        ),
      ).kind,
    ).toEqual(isUnsure)
  })
})

describe('what the CRM calls an element', () => {
  const address = (name: string): Page =>
    withOther('city', aField('town', `name=${name}`, { target: 'city' }), contact)

  it.each([
    ['homeCity', 'home_city'],
    ['home-city', 'homeCity'],
    ['HomeCity', 'home.city'],
  ])('is the same name in another way to write it: %s, %s', (was, is) => {
    const agreeing = expect.objectContaining({ kind: 'field', agrees: true }) as unknown
    expect(look('city', address(was), address(is))).toMatchObject({
      kind: 'found',
      target: 'city',
      candidates: [{ evidence: expect.arrayContaining([agreeing]) as unknown }],
    })
  })

  it('is another name where a word is another', () => {
    const differing = expect.objectContaining({ kind: 'field', agrees: false }) as unknown
    expect(look('city', address('homeCity'), address('work_city'))).toMatchObject({
      candidates: [{ evidence: expect.arrayContaining([differing]) as unknown }],
    })
  })
})

describe('twins', () => {
  const twins = (...targets: string[]): ElementFacts<string>[] => [
    ...contact,
    aHeading('phones'),
    ...targets.map((target) => anElement({ target, name: 'edit', path: 'li>ul>main>body>html' })),
    aHeading('end of page'),
  ]
  const both = twins('first', 'second')

  it.each(['first', 'second'])('are told by their order where both are there: %s', (target) => {
    expect(look(target, both, both)).toMatchObject({ kind: 'found', target })
  })

  it.each([
    ['first', 'second'],
    ['second', 'first'],
  ])('are not guessed at where only one is left: picked %s, left %s', (picked, left) => {
    expect(look(picked, both, twins(left)).kind).toEqual(isUnsure)
    // It may be the one that is left, or not.
    expect(look(left, both, twins(left)).kind).toEqual(isUnsure)
  })

  it('are not guessed at where another came', () => {
    expect(look('second', both, twins('new', 'first', 'second')).kind).toBe('doubtful')
  })

  it('are one thing where one lies in the other and covers it', () => {
    const page = aPage(both, { isSameThing: () => true })
    expect(judge(anAnchorOf('first', both), page).kind).toBe('found')
  })
})
