import { describe, expect, it } from 'vitest'
import type { CrmBrowser } from '../../src/cli/check/crm-browser.ts'
import type { Visit } from '../../src/cli/check/visit.ts'
import { walkPages, type Walk, type WalkOptions } from '../../src/cli/check/walk-pages.ts'
import type { PageKey } from '../../src/core/page-key.ts'
import { aParsedPack } from '../support/build-pack.ts'

const origin = 'https://crm.example.com'
const pageOf = (path: string): PageKey => ({ product: 'realtimex-crm', object: path, view: 'other' })

interface Played {
  readonly links?: readonly (readonly [path: string, label?: string])[]
  readonly at?: string
  readonly instead?: Visit
}

/** A CRM of which every page is played; what is asked for is kept. */
function play(site: Readonly<Record<string, Played>>): CrmBrowser & { readonly opened: string[] } {
  const opened: string[] = []
  return {
    opened,
    async visit(url) {
      const path = url.slice(origin.length)
      opened.push(path)
      const { links = [], at = url, instead } = site[path] ?? {}
      return (
        instead ?? {
          outcome: 'page',
          asksToSignIn: false,
          url: at,
          links: links.map(([to, label = '']) => ({ url: `${origin}${to}`, label, page: pageOf(to) })),
          frames: [{ page: pageOf(path), looked: new Map() }],
        }
      )
    },
    close: () => Promise.resolve(),
  }
}

function walk(crm: CrmBrowser, change: Partial<WalkOptions> = {}): Promise<Walk> {
  const addresses = [`${origin}/start`]
  const options = { addresses, pagesAtMost: 20, isFollowed: () => true, onVisit: () => {}, ...change }
  return walkPages(crm, aParsedPack(), options)
}

describe('the walk through a CRM', () => {
  it('follows no link that reads as if it changed something, by its address or its label', async () => {
    const crm = play({
      '/start': {
        links: [['/a'], ['/logout'], ['/x?action=Delete&id=1'], ['/exit', 'Sign out'], ['/b', 'Companies']],
      },
      '/a': { links: [['/a/1/merge'], ['/c']] },
    })
    await walk(crm)
    expect(crm.opened).toEqual(['/start', '/a', '/b', '/c'])
  })

  it('opens what is given whatever it says, and of links those alone that are asked for', async () => {
    const crm = play({ '/start': { links: [['/a'], ['/b']] } })
    await walk(crm, {
      addresses: [`${origin}/start`, `${origin}/export`],
      isFollowed: (url) => url.endsWith('/b'),
    })
    expect(crm.opened).toEqual(['/start', '/export', '/b'])
  })

  it('goes on where an address cannot be opened, and says which and why', async () => {
    const crm = play({
      '/start': { links: [['/slow'], ['/report.pdf'], ['/a']] },
      '/slow': { instead: { outcome: 'failed', reason: 'Timeout' } },
      '/report.pdf': { instead: { outcome: 'file' } },
    })
    const { pages, unopened } = await walk(crm)
    expect(crm.opened).toEqual(['/start', '/slow', '/report.pdf', '/a'])
    expect(unopened).toEqual([{ url: `${origin}/slow`, reason: 'Timeout' }])
    expect(pages.map(({ url }) => url)).toEqual([`${origin}/start`, `${origin}/a`])
  })

  it('does not go on from a site that a link led away to', async () => {
    const crm = play({
      '/start': { links: [['/out'], ['/a']] },
      '/out': { at: 'https://sso.example.com/login', links: [['/far']] },
    })
    const { unopened } = await walk(crm)
    expect(crm.opened).toEqual(['/start', '/out', '/a'])
    expect(unopened).toEqual([{ url: `${origin}/out`, reason: 'it led to https://sso.example.com' }])
  })
})
