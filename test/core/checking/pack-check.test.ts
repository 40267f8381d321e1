import { describe, expect, it } from 'vitest'
import type { Anchor, Resolution } from '../../../src/core/anchor.ts'
import type { Item } from '../../../src/core/item.ts'
import { judgePack } from '../../../src/core/checking/judge-pack.ts'
import { listCheckedAnchors, type CheckedPage } from '../../../src/core/checking/pack-check.ts'
import type { Pack } from '../../../src/core/pack.ts'

const text = { title: { en: 'T' }, text: { en: 'T' } }
const anchor = (name: string): { role: string; names: Record<string, string> } => ({
  role: 'button',
  names: { en: name },
})
const list = { object: 'contacts', view: 'list' } as const
const create = { object: 'contacts', view: 'create' } as const

const pack: Pack = {
  id: 'p',
  version: 1,
  title: { en: 'P' },
  defaultLocale: 'en',
  crm: { product: 'crm' },
  resources: [],
  milestones: [],
  items: [
    { kind: 'tip', id: 'tip', page: list, ...text, anchor: anchor('Create') },
    { kind: 'announcement', id: 'news', page: {}, ...text, shownAs: 'banner' },
    {
      kind: 'walkthrough',
      id: 'walk',
      page: list,
      ...text,
      steps: [
        { id: 'one', page: list, ...text, anchor: anchor('Create') },
        { id: 'two', page: create, ...text },
        {
          id: 'three',
          page: create,
          ...text,
          anchor: anchor('Save'),
          branches: [
            { on: 'element', anchor: anchor('Error'), is: 'absent', to: 'end' },
            { on: 'element', anchor: anchor('Done'), is: 'present', to: 'end' },
          ],
        },
      ],
    },
  ],
}

const seen = (
  page: typeof list | typeof create,
  resolutions: Record<string, Resolution<unknown>['kind']>,
  url = 'https://crm/',
): CheckedPage => ({
  page: { product: 'crm', ...page },
  url,
  resolutions: new Map(Object.entries(resolutions)),
})

const stateOf = (pages: readonly CheckedPage[]): Record<string, string> =>
  Object.fromEntries(judgePack(pack, { pages }).anchors.map(({ key, state }) => [key, state]))

describe('checking a pack', () => {
  it('lists what has to be found: items, steps, and branches that need an element', () => {
    expect(listCheckedAnchors(pack).map(({ key, page }) => [key, page.view])).toEqual([
      ['tip', 'list'],
      ['walk/one', 'list'],
      ['walk/three', 'create'],
      ['walk/three/1', 'create'],
    ])
  })

  it('fails what was on no page that was reached', () => {
    const pages = [seen(list, { tip: 'found', 'walk/one': 'found' })]
    expect(stateOf(pages)).toEqual({
      tip: 'found',
      'walk/one': 'found',
      'walk/three': 'not-reached',
      'walk/three/1': 'not-reached',
    })
    expect(judgePack(pack, { pages }).passes).toBe(false)
  })

  it('takes the best that any page says, with its address', () => {
    const pages = [
      seen(list, { tip: 'lost' }, 'https://crm/1'),
      seen(list, { tip: 'hidden' }, 'https://crm/2'),
    ]
    expect(judgePack(pack, { pages }).anchors[0]).toMatchObject({ state: 'hidden', url: 'https://crm/2' })
  })

  it('passes when all is found or hidden, and by nothing else', () => {
    const all = {
      tip: 'found',
      'walk/one': 'found',
      'walk/three': 'hidden',
      'walk/three/1': 'found',
    } as const
    expect(judgePack(pack, { pages: [seen(list, all)] }).passes).toBe(true)
    for (const kind of ['doubtful', 'lost', 'not-loaded-yet'] as const)
      expect(judgePack(pack, { pages: [seen(list, { ...all, tip: kind })] }).passes).toBe(false)
  })

  it('says of what an earlier step or a dialog may open that nobody got there, and never that it is lost', () => {
    const walk = pack.items.find((item) => item.kind === 'walkthrough')
    if (walk === undefined) throw new Error('no walkthrough')
    const steps = [
      { id: 'open', page: list, ...text, anchor: anchor('New'), advance: { on: 'click' } as const },
      { id: 'inside', page: list, ...text, anchor: anchor('Name') },
      { id: 'elsewhere', page: create, ...text, anchor: anchor('Save') },
    ]
    const trace = { kind: 'action', landmark: 'dialog' } as Anchor['trace']
    const tip: Item = { kind: 'tip', id: 'tip', page: list, ...text, anchor: { role: 'button', trace } }
    const changed = { ...pack, items: [tip, { ...walk, steps }] }
    const pages = [
      seen(list, { tip: 'lost', 'walk/open': 'lost', 'walk/inside': 'lost' }),
      seen(create, { 'walk/elsewhere': 'lost' }),
    ]
    const { anchors, passes, failures } = judgePack(changed, { pages })
    expect(anchors.map(({ key, state, behind }) => [key, state, behind])).toEqual([
      ['tip', 'not-reached', 'dialog'],
      ['walk/open', 'lost', undefined],
      ['walk/inside', 'not-reached', 'step'],
      ['walk/elsewhere', 'lost', undefined],
    ])
    expect(passes).toBe(false)
    expect(failures).toEqual(['not-reached', 'lost', 'not-reached', 'lost'])
    const opened = seen(list, { tip: 'found', 'walk/open': 'found', 'walk/inside': 'found' })
    expect(judgePack(changed, { pages: [...pages, opened] }).failures).toEqual(['lost'])
  })
})
