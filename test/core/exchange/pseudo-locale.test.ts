import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pseudoLocale, withPseudoLocale } from '../../../src/core/exchange/pseudo-locale.ts'
import { listTextUnits } from '../../../src/core/exchange/text-units.ts'
import { parseMarkdown } from '../../../src/core/markdown.ts'
import { plainText, type RichText } from '../../../src/core/rich-text.ts'
import { arbitraryPack } from '../../support/arbitrary-pack.ts'
import { aPack, aTip } from '../../support/build-circumstances.ts'

const pseudoOf = (title: string, text: string): readonly (string | undefined)[] => {
  const pack = aPack({ title: { en: 'Pack' }, items: [aTip({ title: { en: title }, text: { en: text } })] })
  const units = listTextUnits(withPseudoLocale(pack))
  return ['item:tip:title', 'item:tip:text'].map(
    (id) => units.find((unit) => unit.id === id)?.text[pseudoLocale],
  )
}

/** The kinds of nodes and the addresses of links, in their order: what a reader sees apart from the words. */
const shapeOf = (text: RichText): string =>
  JSON.stringify(text, (key, value: unknown) => (key === 'text' ? '' : value))

describe('the pseudo locale', () => {
  it('has accents and brackets, and is a third longer', () => {
    expect(pseudoOf('Add a contact', 'Text')[0]).toBe('⟦Áđđ á çóñţáçţ ~ ~ ~⟧')
  })

  it('keeps the marks, links, code and entities of Markdown', () => {
    const [, text] = pseudoOf('T', 'Press **Save** &amp; `Enter`, see [here](https://a.example/b).\n\n- one')
    expect(text).toContain('Þřéšš **Šáṽé** &amp; `Enter`, šéé [ĥéřé](https://a.example/b).\n\n- óñé')
  })

  it('has its brackets in the first and the last words, and no line that only they need', () => {
    expect(pseudoOf('T', 'Press **Save**.\n\n- one\n- **two**')[1]).toBe(
      `⟦Þřéšš **Šáṽé**.\n\n- óñé\n- **ţŵó${' ~'.repeat(6)}⟧**`,
    )
  })

  it('leaves a text that is code from end to end as it is', () => {
    expect(pseudoOf('T', '`a-name`')[1]).toBe('`a-name`')
  })

  it('fits where its original does', () => {
    expect(pseudoOf('x'.repeat(120), 'Text')[0]).toHaveLength(120)
    expect(pseudoOf('x'.repeat(110), 'Text')[0]).toHaveLength(120)
  })

  it('is there for every text, can be read, and is built as its original is', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(arbitraryPack(['en']), (pack) => {
        for (const { text, isMarkdown, lengthAtMost } of listTextUnits(withPseudoLocale(pack))) {
          const pseudo = text[pseudoLocale] ?? ''
          expect(pseudo.length).toBeGreaterThan(0)
          expect(pseudo.length).toBeLessThanOrEqual(Math.max(lengthAtMost, (text['en'] ?? '').length))
          const [before, after] = [text['en'] ?? '', pseudo].map((one) => parseMarkdown(one))
          const read = (one: typeof before): RichText => (one?.ok === true ? one.value : [])
          expect(isMarkdown ? shapeOf(read(after)) : '').toBe(isMarkdown ? shapeOf(read(before)) : '')
          // What is code from end to end stays as it is.
          const isChanged = isMarkdown && pseudo !== text['en']
          expect(isChanged ? plainText(read(after)).includes('⟦') : true).toBe(true)
        }
      }),
      { numRuns: 15 },
    )
  })
})
