import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../../src/core/anchor.ts'
import {
  findKeptPicture,
  replaceAnchors,
  sortWorstFirst,
  withoutAnchors,
  withPage,
  type NotedPage,
} from '../../../src/core/checking/check-list.ts'
import { judgeAnchors, type AnchorVerdict } from '../../../src/core/checking/pack-check.ts'
import { checkContents } from '../../../src/core/checking/content-check.ts'
import type { Item } from '../../../src/core/item.ts'
import type { Pack } from '../../../src/core/pack.ts'
import type { PageKey } from '../../../src/core/page-key.ts'
import type { Step } from '../../../src/core/walkthrough/walkthrough.ts'
import { aPicture } from '../../support/build-picture.ts'

const anchor = (field: string): Anchor => ({ role: 'button', field })
const tip = (id: string, object: string, change: Partial<Item> = {}): Item =>
  ({
    kind: 'tip',
    id,
    page: { object },
    title: { en: id },
    text: { en: 'text' },
    anchor: anchor(id),
    ...change,
  }) as Item

const pack: Pack = {
  id: 'sales',
  version: 4,
  title: { en: 'Sales' },
  defaultLocale: 'en',
  crm: { product: 'generic' },
  items: [tip('a', 'x'), tip('b', 'x'), tip('c', 'x'), tip('d', 'x'), tip('e', 'y')],
  resources: [],
  milestones: [],
}
const x: PageKey = { product: 'generic', object: 'x', view: 'list' }
const proposal = { anchor: anchor('new'), grade: 'strong', name: 'New' } as const

const aPage = (change: Partial<NotedPage> = {}): NotedPage => ({
  page: x,
  url: 'x',
  resolutions: new Map([
    ['a', 'found'],
    ['b', 'found'],
    ['c', 'doubtful'],
    ['d', 'lost'],
  ]),
  notes: new Map([
    ['b', { sameAs: 'a' }],
    ['c', { proposal }],
  ]),
  round: '1',
  frameId: 0,
  ...change,
})

const listChecked = (of: Pack, pages: readonly NotedPage[]): readonly AnchorVerdict[] =>
  sortWorstFirst(judgeAnchors(of, pages))

describe('the list of what was checked', () => {
  it('has the worst first, and what two point at before what one does', () => {
    expect(listChecked(pack, [aPage()]).map(({ key, state }) => [key, state])).toEqual([
      ['d', 'lost'],
      ['c', 'doubtful'],
      ['e', 'not-reached'],
      ['b', 'found'],
      ['a', 'found'],
    ])
  })

  it('offers what a doubtful element seems to be', () => {
    expect(listChecked(pack, [aPage()]).find(({ key }) => key === 'c')).toMatchObject({ proposal })
  })

  it('takes the later word of a page for its earlier one', () => {
    const after = aPage({ resolutions: new Map([['d', 'found']]), notes: new Map(), round: '2' })
    const pages = withPage([aPage()], after)
    expect(pages).toEqual([after])
    expect(listChecked(pack, pages).find(({ key }) => key === 'd')?.state).toBe('found')
  })
})

describe('what was seen', () => {
  it('in a frame stands beside what was seen in the page around it, in the same look', () => {
    const frame = aPage({ resolutions: new Map([['a', 'lost']]), frameId: 7 })
    const pages = withPage(withPage([], aPage()), frame)
    expect(listChecked(pack, pages).find(({ key }) => key === 'a')?.state).toBe('found')
    const later = aPage({ resolutions: new Map([['a', 'lost']]), round: '2' })
    expect(withPage(pages, later)).toEqual([later])
  })

  it('in one environment says nothing of another, wherever its frames are from', () => {
    const sandbox = aPage({ environmentId: 'sandbox' })
    const frame = aPage({ frameId: 7 })
    const elsewhere = aPage({ page: { ...sandbox.page, object: 'deals' }, round: '2', environmentId: 'live' })
    expect(withPage([sandbox, frame], elsewhere)).toEqual([elsewhere])
    expect(withPage([elsewhere], { ...frame, round: '3' })).toHaveLength(2)
  })

  it('of an anchor that is another now is forgotten', () => {
    const [only] = withoutAnchors([aPage()], new Set(['c']))
    expect([...(only?.resolutions.keys() ?? [])]).toEqual(['a', 'b', 'd'])
  })
})

describe('other anchors', () => {
  const seen: Anchor = { role: 'button', names: { en: 'Save' } }
  it('take the place of those that were confirmed, and of no others', () => {
    const walkthrough: Item = {
      kind: 'walkthrough',
      id: 'w',
      page: {},
      title: { en: 'w' },
      text: { en: 'w' },
      steps: [
        {
          id: 's',
          title: { en: 's' },
          text: { en: 's' },
          anchor: anchor('s'),
          branches: [{ on: 'element', is: 'present', anchor: anchor('br'), to: 'end' }],
        },
        { id: 't', title: { en: 't' }, text: { en: 't' }, anchor: anchor('t') },
      ],
    }
    const next = replaceAnchors(
      [tip('a', 'x'), walkthrough, tip('b', 'x')],
      new Map([
        ['a', { anchor: seen }],
        ['w/s/0', { anchor: seen }],
        ['w/t', { anchor: seen }],
      ]),
    )
    expect(next[0]).toEqual({ ...tip('a', 'x'), anchor: seen })
    expect(next[1]).toMatchObject({
      steps: [{ anchor: anchor('s'), branches: [{ anchor: seen }] }, { anchor: seen }],
    })
    expect(next[2]).toEqual(tip('b', 'x'))
  })

  it('take the new picture along, and never leave the old one beside a new anchor', () => {
    const old = tip('a', 'x', { picture: aPicture() })
    expect(findKeptPicture([old], 'a')).toEqual(aPicture())
    const now = aPicture({ target: [76, 328, 34, 18] })
    const [repaired] = replaceAnchors([old], new Map([['a', { anchor: seen, picture: now }]]))
    expect(repaired).toMatchObject({ anchor: seen, picture: now })
    const [without] = replaceAnchors([old], new Map([['a', { anchor: seen }]]))
    expect(without && findKeptPicture([without], 'a')).toBeUndefined()
  })

  it('are given to a step that had no element, and to no other', () => {
    const step = (id: string): Step => ({ id, title: { en: id }, text: { en: id } })
    const walkthrough: Item = {
      ...{ kind: 'walkthrough', id: 'w', page: {}, title: { en: 'w' }, text: { en: 'w' } },
      steps: [step('s'), step('t')],
    }
    expect(replaceAnchors([walkthrough], new Map([['w/t', { anchor: seen }]]))[0]).toEqual({
      ...walkthrough,
      steps: [step('s'), { ...step('t'), anchor: seen }],
    })
    expect(replaceAnchors([walkthrough], new Map([['a', { anchor: seen }]]))[0]).toBe(walkthrough)
  })

  it('keep the words of other languages where somebody said that it is the same element', () => {
    const old = tip('a', 'x', { anchor: { role: 'button', names: { en: 'Store', fr: 'Enregistrer' } } })
    const [repaired] = replaceAnchors([old], new Map([['a', { anchor: seen }]]), { isSameElement: true })
    expect(repaired).toMatchObject({ anchor: { names: { en: 'Save', fr: 'Enregistrer' } } })
  })

  it('of another element keep the words of other languages where the label is the same, and only there', () => {
    const old = (names: Record<string, string>): Item => tip('a', 'x', { anchor: { role: 'button', names } })
    const repaired = (names: Record<string, string>): unknown =>
      replaceAnchors([old(names)], new Map([['a', { anchor: seen }]]))[0]
    expect(repaired({ en: 'Save', fr: 'Enregistrer' })).toMatchObject({
      anchor: { names: { en: 'Save', fr: 'Enregistrer' } },
    })
    expect(repaired({ en: 'Store', fr: 'Enregistrer' })).toEqual({ ...tip('a', 'x'), anchor: seen })
  })
})

describe('the content of a pack', () => {
  it.each<[string, Partial<Item>, unknown[]]>([
    ['is right where it is short and for everybody', {}, []],
    [
      'is too long in one of its languages',
      { text: { en: 'text', fr: 'mot '.repeat(81) } },
      [{ code: 'text-too-long', itemId: 'a', locale: 'fr', words: 81 }],
    ],
    ['is counted in words where none are written apart', { text: { ja: '連絡先を追加します。' } }, []],
    [
      'is for nobody where nobody has its role',
      { audience: { roles: ['sales', 'support'] } },
      [{ code: 'audience-empty', itemId: 'a', part: 'roles', unknown: 'sales, support' }],
    ],
    ['is for somebody where one of its roles is known', { audience: { roles: ['sales', 'desk'] } }, []],
  ])('%s', (_name, change, faults) => {
    const roles = [{ id: 'desk', title: { en: 'Desk' } }]
    expect(checkContents({ ...pack, roles, items: [tip('a', 'x', change)] })).toEqual(faults)
  })
})
