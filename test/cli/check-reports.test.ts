import { describe, expect, it } from 'vitest'
import { toHtml } from '../../src/cli/check/html-report.ts'
import { toJunit } from '../../src/cli/check/junit-report.ts'
import { listCases, type Case } from '../../src/cli/check/list-cases.ts'
import { judgePack, type Checked, type Gate, type PackVerdict } from '../../src/core/checking/judge-pack.ts'
import type { CheckedPage } from '../../src/core/checking/pack-check.ts'
import { aParsedPack, aTipEntry } from '../support/build-pack.ts'

const evil = `<script>alert("1")</script> & 'more'\u0000\uD800`
const tip = (id: string): Record<string, unknown> =>
  aTipEntry({
    id,
    title: { en: id, fr: id },
    text: { en: 'Text.', fr: 'Texte.' },
    benefit: { en: 'B', fr: 'B' },
  })
const pack = aParsedPack({
  title: { en: '<b>Pack</b>', fr: 'Paquet' },
  items: ['gone', 'there', 'twin'].map(tip),
})
const page: CheckedPage = {
  page: { product: 'realtimex-crm', object: 'contacts', view: 'list' },
  url: evil,
  resolutions: new Map([
    ['gone', 'lost'],
    ['there', 'found'],
    ['twin', 'found'],
  ]),
  notes: new Map([['twin', { sameAs: 'there' }]]),
}
const link = { url: 'https://help.example.com/', places: ['items[0].text.en'], resources: [] }

function report(
  checked: Partial<Checked> = {},
  ...allowed: Gate[]
): { junit: string; html: string; cases: readonly Case[]; verdict: PackVerdict } {
  const verdict = judgePack(pack, { pages: [page], ...checked }, new Set(allowed))
  const cases = listCases(verdict, new Set(allowed))
  return {
    verdict,
    cases,
    junit: toJunit(pack, cases),
    html: toHtml(pack, {
      ...{ verdict, cases, pages: [page], place: 'in <Sandbox>' },
      ...{ madeAt: new Date(Date.UTC(2026, 10, 30, 7, 5)), advice: ['Name it with --pages FILE.'] },
    }),
  }
}

describe('the reports of a check', () => {
  it('hold what a page says as text alone', () => {
    const { junit, html } = report()
    for (const text of [junit, html]) {
      expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;')
      expect(text).not.toContain('<script>')
      expect(text).not.toContain('\u0000')
      expect(text).not.toMatch(/\p{Cs}/u)
    }
  })

  it('begin with what fails, and say of two that they point at the same', () => {
    const { junit, html } = report()
    expect(junit).toContain('tests="3" failures="1" skipped="0"')
    expect(junit).toContain('the same element as there')
    expect(html.indexOf('>Lost<')).toBeLessThan(html.indexOf('>Found<'))
    expect(html).toContain('No link was asked.')
  })

  it('hold dead links, pages that were not opened, missing languages and empty audiences, each of which fails', () => {
    const items = [{ ...tip('there'), text: { en: 'Text.' }, audience: { roles: ['nobody'] } }]
    const verdict = judgePack(aParsedPack({ items }), {
      pages: [page],
      unopened: [{ url: 'https://crm/slow', reason: 'Timeout' }],
      links: [
        { ...link, state: 'dead', reason: 'the server answered 404' },
        { ...link, state: 'moved', to: 'https://new.example.com/', isFront: false },
        { ...link, state: 'alive' },
      ],
    })
    expect(verdict.failures).toEqual(['audience-empty', 'language-missing', 'link-dead', 'not-opened'])
    const junit = toJunit(pack, listCases(verdict, new Set()))
    for (const said of [
      'the server answered 404',
      'not-opened: Timeout',
      'nobody',
      'https://new.example.com/',
    ])
      expect(junit).toContain(said)
  })

  it('say where and when they were made, what is meant, and what could be done', () => {
    const { html, junit } = report()
    expect(html).toContain('Checked in &lt;Sandbox&gt;, 2026-11-30 07:05 UTC')
    expect(html).toContain('Name it with --pages FILE.')
    const bare = aParsedPack({ items: [tip('there'), { ...tip('bare'), benefit: undefined }] })
    const verdict = judgePack(bare, { pages: [page] })
    const cases = listCases(verdict, new Set())
    const reported = { verdict, cases, pages: [], place: '', madeAt: new Date(0), advice: [] }
    for (const said of ['Could be better', 'it does not say what is in it for the person'])
      expect(toHtml(bare, reported)).toContain(said)
    expect(junit).not.toContain('--pages')
  })

  it('tell of what is allowed, which fails nothing', () => {
    const unopened = [{ url: 'https://crm/slow', reason: 'Timeout' }]
    expect(report({ unopened }, 'lost').verdict.passes).toBe(false)
    const { verdict, junit, html } = report({ unopened }, 'lost', 'not-opened')
    expect(verdict.passes).toBe(true)
    expect(junit).toContain('failures="0" skipped="2"')
    expect(html).toContain('Lost (allowed)')
  })
})
