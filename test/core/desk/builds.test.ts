import { describe, expect, it } from 'vitest'
import { knownReleases, latestBuild } from '../../../src/core/desk/builds.ts'
import { findStaleness, type Verdict } from '../../../src/core/desk/verdict.ts'
import { anEntry } from '../../support/build-entry.ts'

const page = { product: 'odoo', view: 'list' } as const
const noted = { id: 'r', product: 'odoo', build: '17.0', atMs: 100 }
const asked = [
  anEntry({ page, crmBuild: '18.0', askedAtMs: 300 }),
  anEntry({ page, crmBuild: '18.0', askedAtMs: 200 }),
  anEntry({ page, crmBuild: '17.0', askedAtMs: 50 }),
  anEntry({ page, askedAtMs: 400 }),
]

describe('the releases of a CRM', () => {
  it('are those that the desk noted, and those that questions were asked on since they were first seen', () => {
    const releases = knownReleases([noted], asked)
    expect(releases.map(({ build, atMs }) => [build, atMs])).toEqual([
      ['17.0', 100],
      ['18.0', 200],
    ])
    expect(latestBuild('odoo', releases)).toBe('18.0')
    expect(latestBuild('tryton', releases)).toBeUndefined()
  })

  it('make a verdict stale that was given before the release was seen, and not one that was given for it', () => {
    const verdict: Verdict = {
      ...{ id: 'v', atMs: 150, value: 'accurate', crmBuild: '17.0' },
      subject: { on: 'resource', packId: 'p', resourceId: 'call' },
    }
    const releases = knownReleases([noted], asked)
    expect(findStaleness(verdict, 'odoo', releases, 500)).toBe('crm-release')
    expect(findStaleness({ ...verdict, crmBuild: '18.0' }, 'odoo', releases, 500)).toBeUndefined()
  })
})
