import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/core/markdown.ts'
import { plainText } from '../../src/core/rich-text.ts'

describe('the safe subset of Markdown', () => {
  it('reads paragraphs, emphasis, lists, code and https links', () => {
    const source = 'Press **Save** or `Ctrl+S`.\n\n1. *One*\n2. [Two](https://example.com/two)'
    expect(parseMarkdown(source)).toEqual({
      ok: true,
      value: [
        {
          kind: 'paragraph',
          content: [
            { kind: 'text', text: 'Press ' },
            { kind: 'strong', content: [{ kind: 'text', text: 'Save' }] },
            { kind: 'text', text: ' or ' },
            { kind: 'code', text: 'Ctrl+S' },
            { kind: 'text', text: '.' },
          ],
        },
        {
          kind: 'list',
          ordered: true,
          items: [
            [
              {
                kind: 'paragraph',
                content: [{ kind: 'emphasis', content: [{ kind: 'text', text: 'One' }] }],
              },
            ],
            [
              {
                kind: 'paragraph',
                content: [
                  { kind: 'link', url: 'https://example.com/two', content: [{ kind: 'text', text: 'Two' }] },
                ],
              },
            ],
          ],
        },
      ],
    })
  })

  it.each([
    ['an image with a handler', 'Hello <img src=x onerror=alert(1)>', 'line 1: HTML is not allowed'],
    ['a script block', 'Hi\n\n<script>alert(1)</script>', 'line 3: HTML is not allowed'],
    ['a script link', '[a](javascript:alert(1))', 'line 1: links must begin with https://'],
    ['an unencrypted link', '[a](http://example.com)', 'line 1: links must begin with https://'],
    ['a data link', '[a](data:text/html,x)', 'line 1: links must begin with https://'],
    ['an https link without a host', '[a](https:///x)', 'line 1: links must begin with https://'],
    ['an autolink that is not https', '<javascript:alert(1)>', 'line 1: links must begin with https://'],
    ['lists without end', '- + '.repeat(600), 'line 1: nested too deeply'],
    ['more lists than any stack holds', '- + '.repeat(4_000), 'line 1: nested too deeply'],
    ['an image', '![x](https://example.com/x.png)', 'line 1: image is not allowed'],
    ['a link by reference', '[a][b]\n\n[b]: javascript:x', 'line 1: linkReference is not allowed'],
  ])('refuses %s, and says where', (_name, source, detail) => {
    expect(parseMarkdown(source)).toEqual({ ok: false, error: 'unsafe-markdown', detail })
  })

  it('gives its words alone for the search', () => {
    const parsed = parseMarkdown('## Calls\n\nPress **Log**.\n\n- one\n- two')
    expect(parsed.ok && plainText(parsed.value)).toBe('Calls\nPress Log.\none\ntwo')
  })
})
