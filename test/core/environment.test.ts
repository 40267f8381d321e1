import { describe, expect, it } from 'vitest'
import { inEnvironment } from '../../src/core/environment-pack.ts'
import { findEnvironment, isPlace, mapAddress, type Environment } from '../../src/core/environment.ts'
import { servesPage } from '../../src/core/pack.ts'
import { aPack, aTip } from '../support/build-circumstances.ts'

const sandbox: Environment = {
  id: 'sandbox',
  title: { en: 'Sandbox' },
  origins: ['https://shared.example.com'],
  pathPrefix: '/sandbox/crm',
}
const training: Environment = { ...sandbox, id: 'training', pathPrefix: '/sandbox' }
const production: Environment = {
  id: 'production',
  title: { en: 'Production' },
  origins: ['https://crm.example.com', 'https://files.example.com'],
}
const places = { environments: [training, sandbox, production] }

describe('the places of a pack', () => {
  it.each<[address: string, is: boolean]>([
    ['https://crm.example.com', true],
    ['https://CRM.example.com/contacts?x=1#/y', true],
    ['https://crm.example.com:8443/', false],
    ['https://crm.example.com.evil.example/', false],
    ['https://shared.example.com/sandbox', true],
    ['https://shared.example.com/sandbox/crm?x', true],
    ['https://shared.example.com/sandboxes', false],
    ['https://shared.example.com/', false],
    ['', false],
  ])('%s: %s', (address, is) => expect(isPlace(places, address)).toBe(is))

  it('are all where none is named, and origins beside environments', () => {
    expect(isPlace({}, 'https://anything.example')).toBe(true)
    expect(isPlace({ origins: ['https://a.example'], ...places }, 'https://a.example/b')).toBe(true)
    expect(isPlace({ origins: ['https://a.example'] }, 'https://b.example/')).toBe(false)
  })

  it('belong to the environment with the longest path', () => {
    expect(findEnvironment(places, 'https://shared.example.com/sandbox/crm/contacts')?.id).toBe('sandbox')
    expect(findEnvironment(places, 'https://shared.example.com/sandbox/other')?.id).toBe('training')
  })
})

describe('an address in another environment', () => {
  it.each<[from: string, here: Environment | undefined, to: string]>([
    [
      'https://shared.example.com/sandbox/crm/contacts?a=b#c',
      production,
      'https://crm.example.com/contacts?a=b#c',
    ],
    ['https://crm.example.com/contacts', sandbox, 'https://shared.example.com/sandbox/crm/contacts'],
    ['https://files.example.com/a.pdf', sandbox, 'https://shared.example.com/sandbox/crm/a.pdf'],
    ['https://crm.example.com/contacts', production, 'https://crm.example.com/contacts'],
    ['https://crm.example.com/contacts', undefined, 'https://crm.example.com/contacts'],
    ['https://help.example.com/contacts', sandbox, 'https://help.example.com/contacts'],
  ])('%s', (from, here, to) => expect(mapAddress(places, from, here)).toBe(to))
})

describe('a pack in an environment', () => {
  const pack = aPack({
    crm: { product: 'realtimex-crm', ...places },
    items: [aTip({ text: { en: 'See [it](https://crm.example.com/a) and <https://help.example.com/>.' } })],
    resources: [{ id: 'r', title: { en: 'R' }, url: 'https://crm.example.com/report?x=1' }],
  })

  it('leads to the pages of where it is shown, and elsewhere as it was written', () => {
    const shown = inEnvironment(pack, 'https://shared.example.com/sandbox/crm/contacts')
    expect(shown.items[0]?.text).toEqual({
      en: 'See [it](https://shared.example.com/sandbox/crm/a) and <https://help.example.com/>.',
    })
    expect(shown.resources[0]?.url).toBe('https://shared.example.com/sandbox/crm/report?x=1')
    expect(inEnvironment(pack, 'https://crm.example.com/')).toEqual(pack)
    expect(inEnvironment(pack, 'https://other.example.com/')).toBe(pack)
  })

  it('is made once for each of them', () => {
    const shown = inEnvironment(pack, 'https://shared.example.com/sandbox/crm/contacts')
    expect(inEnvironment(pack, 'https://shared.example.com/sandbox/crm/deals')).toBe(shown)
    expect(inEnvironment(pack, 'https://crm.example.com/')).not.toBe(shown)
    expect(inEnvironment({ ...pack }, 'https://shared.example.com/sandbox/crm/')).not.toBe(shown)
  })

  it('serves every one of them with the same file, and no other place', () => {
    const page = { product: 'realtimex-crm', view: 'list' } as const
    const serves = (address: string): boolean => servesPage(pack, page, address)
    expect(['https://crm.example.com/#/x', 'https://shared.example.com/sandbox/x'].map(serves)).toEqual([
      true,
      true,
    ])
    expect(['https://shared.example.com/live', 'https://crm.example.org/'].map(serves)).toEqual([
      false,
      false,
    ])
  })
})
