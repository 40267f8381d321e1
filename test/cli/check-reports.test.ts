import { describe, expect, it } from 'vitest'
import { toHtml } from '../../src/cli/check/html-report.ts'
import { toJunit } from '../../src/cli/check/junit-report.ts'
import type { PackVerdict } from '../../src/core/checking/pack-check.ts'
import { aParsedPack } from '../support/build-pack.ts'

const evil = `<script>alert("1")</script> & 'more'\u0000\uD800`

const verdict: PackVerdict = {
  anchors: [
    {
      key: 'create-contact',
      itemId: 'create-contact',
      page: {},
      anchor: { role: 'link' },
      state: 'lost',
      url: evil,
    },
    {
      key: 'other',
      itemId: 'other',
      page: {},
      anchor: { role: 'link' },
      state: 'hidden',
      url: 'https://crm/',
    },
  ],
  warnings: [],
  passes: false,
}

describe('the reports of a check', () => {
  it('hold what a page says as text alone', () => {
    for (const report of [
      toJunit(aParsedPack({ title: { en: '<b>Pack</b>' } }), verdict),
      toHtml(aParsedPack({ title: { en: '<b>Pack</b>' } }), verdict, []),
    ]) {
      expect(report).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;')
      expect(report).not.toContain('<script>')
      expect(report).not.toContain('\u0000')
      expect(report).not.toMatch(/\p{Cs}/u)
    }
  })

  it('count what is hidden as being there, and begin with what is not', () => {
    expect(toJunit(aParsedPack({ title: { en: '<b>Pack</b>' } }), verdict)).toContain(
      'tests="2" failures="1"',
    )
    const html = toHtml(aParsedPack({ title: { en: '<b>Pack</b>' } }), verdict, [])
    expect(html.indexOf('>lost<')).toBeLessThan(html.indexOf('>hidden<'))
  })
})
