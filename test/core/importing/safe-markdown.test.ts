import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toSafeMarkdown } from '../../../src/core/importing/safe-markdown.ts'
import { parseMarkdown } from '../../../src/core/markdown.ts'

function makeSafe(source: string): {
  readonly text: string
  readonly leftOut: Readonly<Record<string, number>>
} {
  const root = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const { blocks, leftOut } = toSafeMarkdown(root, {
    toHttps: (url) => (url.startsWith('https://') ? url : undefined),
    readHtml: () => [],
  })
  return { text: blocks.map(({ markdown }) => markdown).join('\n\n'), leftOut }
}

it.each([
  ['# One\n\ntwo **three** *four* `five`', '# One\n\ntwo **three** *four* `five`'],
  ['see [this](https://a.example/b)', 'see [this](https://a.example/b)'],
  [
    'see [this](../other.md) and [that][ref]\n\n[ref]: https://a.example',
    'see this and [that](https://a.example)',
  ],
  ['see [this](javascript:alert(1))', 'see this'],
  ['![a picture](x.png)', ''],
  ['> [!NOTE]\n> Save first.', '**Note:** Save first.'],
  ['> said', 'said'],
  ['```js\nconst a = 1\n\nrun()\n```', '`const a = 1`\\\n`run()`'],
  ['| To | See |\n|-|-|\n| Pay | [Pay](https://a.example) |', '- Pay — [Pay](https://a.example)'],
  ['| A | B | C |\n|-|-|-|\n| 1 | 2 | 3 |', '- 1 — B: 2 — C: 3'],
  ['a <b>bold</b> <script>alert(1)</script>word', 'a bold word'],
  ['~~gone~~ here', 'gone here'],
  ['a\n\n---\n\nb', 'a\n\nb'],
  ['1. one\n2. two', '1. one\n2. two'],
  ['1 < 2 and <notatag', '1 < 2 and \\<notatag'],
])('makes of %j: %j', (source, expected) => {
  expect(makeSafe(source).text).toBe(expected)
})

it('counts what has no room', () => {
  expect(makeSafe('![a](x.png) ![b](y.png) [c](d.md)').leftOut).toEqual({ image: 2, link: 1 })
})

it('flattens what is nested deeper than packs may nest', () => {
  const deep = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n')
  const { text } = makeSafe(deep)
  expect(parseMarkdown(text)).toMatchObject({ ok: true })
  expect(text).toContain('level 11')
})

it('makes of any Markdown what a pack can be read with', { timeout: 60_000 }, () => {
  const pieces = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '> ',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '[',
    ']',
    '(',
    ')',
    '(https://a.example)',
    '![',
    '<b>',
    '</b>',
    '<br>',
    '| a | b |\n|-|-|\n',
    '\n',
    '\n\n',
    '  ',
    '    ',
    'word',
    ' ',
    '&amp;',
    '\\',
    '~~',
    '---\n',
    'http://x.example',
    '<https://a.example>',
    '[x]: https://a.example\n',
    '\t',
    '&#0;',
    '\u00a0',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const { text } = makeSafe(parts.join(''))
      expect(parseMarkdown(text)).toMatchObject({ ok: true })
    }),
    { numRuns: 400 },
  )
})
