import { describe, expect, it } from 'vitest'
import { defectsToMarkdown, toDefects } from '../../../src/core/desk/vendor-digest.ts'
import { anEntry } from '../../support/build-entry.ts'

const broken = { kind: 'broken', crmBuild: '24.0', shown: [] } as const

describe('the digest for the vendor', () => {
  const entries = [
    anEntry({ ...broken, text: 'Save does nothing', askedAtMs: 2, browser: 'Chrome 140' }),
    anEntry({
      ...broken,
      text: 'Save does nothing',
      askedAtMs: 1,
      asker: { by: 'observer', name: 'Ada Byron' },
    }),
    anEntry({ ...broken, text: 'the button is dead', askedAtMs: 3, browser: 'Chrome 140' }),
    anEntry({ ...broken, text: 'old', crmBuild: '23.0' }),
    anEntry({ ...broken, text: 'slip' }, { kind: 'set-aside' }),
    anEntry({ text: 'how?' }),
  ]

  it('counts defects by page and release, with words and browsers', () => {
    expect(toDefects(entries)).toEqual([
      {
        product: 'realtimex-crm',
        page: 'contacts · list',
        crmBuild: '24.0',
        browsers: ['Chrome 140'],
        fromMs: 1,
        untilMs: 3,
        times: 3,
        words: ['Save does nothing', 'the button is dead'],
      },
      expect.objectContaining({ crmBuild: '23.0', times: 1 }),
    ])
  })

  it('names nobody', () => {
    const text = defectsToMarkdown(toDefects(entries))
    expect(text).toContain('Save does nothing')
    expect(text).not.toContain('Ada')
  })

  it('says words as text, whatever marks they hold', () => {
    const text = defectsToMarkdown(toDefects([anEntry({ ...broken, text: '# <b>[x](y)</b>\n- *z*' })]))
    expect(text).toContain(String.raw`  - \# \<b\>\[x\](y)\</b\> \- \*z\*`)
  })
})
