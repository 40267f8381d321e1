import '../support/in-extension.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forgetReady, readSearchable } from '../../src/background/search-index-store.ts'
import { inEnvironment } from '../../src/core/environment-pack.ts'
import { aPack } from '../support/build-circumstances.ts'

beforeEach(forgetReady)
afterEach(forgetReady)

const pack = aPack({
  crm: {
    product: 'realtimex-crm',
    environments: [
      { id: 'sandbox', title: { en: 'Sandbox' }, origins: ['https://sandbox.example.com'] },
      { id: 'production', title: { en: 'Production' }, origins: ['https://crm.example.com'] },
    ],
  },
  resources: [{ id: 'r', title: { en: 'Monthly report' }, url: 'https://crm.example.com/report' }],
})

it('has the links of the environment that is searched in, whichever was searched first', async () => {
  const linkAt = async (address: string): Promise<string | undefined> =>
    (await readSearchable(inEnvironment(pack, address), 'en', false)).pack.resources[0]?.url
  expect(await linkAt('https://sandbox.example.com/')).toBe('https://sandbox.example.com/report')
  expect(await linkAt('https://crm.example.com/')).toBe('https://crm.example.com/report')
  expect(await linkAt('https://sandbox.example.com/')).toBe('https://sandbox.example.com/report')
})
