import { describe, expect, it } from 'vitest'
import { findIncludedIn } from '../../src/cli/find-included.ts'
import { readFile } from '../../src/reading/read-file.ts'
import { readAs, slow } from '../support/read-as.ts'

describe('Markdown', slow, () => {
  it('is read with its front matter, its screens and its place on the web', async () => {
    const { pages, notRead } = await readAs(
      'sales/quote.md',
      [
        '---',
        'title: Make a quote (contains video)',
        'description: How quotes are made.',
        'ms.date: 03/15/2026',
        'ms.search.form: 21, 22',
        'ms.search.keywords: offer; proposal',
        '---',
        '# Make a quote',
        '',
        'See [prices](prices.md) or ![x](y.png).',
        '',
        '> [!TIP]',
        '> Save first.',
        ':::image type="content" source="a.png" alt-text="x":::',
      ].join('\n'),
      {
        baseUrl: 'https://help.example.com/crm/',
        screenPages: { 21: { object: 'customer' } },
        titles: ['Quotes'],
      },
    )
    expect(notRead).toEqual([])
    expect(pages).toEqual([
      {
        path: 'sales/quote.md',
        locale: 'en',
        title: 'Make a quote',
        summary: 'How quotes are made.',
        keywords: 'offer; proposal, Quotes',
        text: 'See [prices](https://help.example.com/crm/sales/prices) or .\n\n**Tip:** Save first.',
        url: 'https://help.example.com/crm/sales/quote',
        pages: [{ object: 'customer' }, { object: '22' }],
        licence: undefined,
        modifiedOn: '2026-03-15',
        redirectedFrom: undefined,
      },
    ])
  })

  it('is read without a front matter that is broken, which is said with its line', async () => {
    const { pages, notRead } = await readAs('a.md', '---\ntitle: x\nb: [1\n---\n# Heading\n\ntext')
    expect(pages).toMatchObject([{ title: 'Heading', text: 'text' }])
    expect(notRead).toMatchObject([
      { path: 'a.md', isPart: true, reason: expect.stringMatching(/^front matter: /) as string },
    ])
    expect(notRead[0]?.line).toBeGreaterThan(2)
  })

  it('of MDX is read where it is not quite MDX', async () => {
    const mdx = await readAs('a.mdx', 'import X from "x"\n\n# One\n\n<X>inside</X> and {1 + 1}')
    expect(mdx.pages).toMatchObject([{ title: 'One', text: 'inside and' }])
    const broken = await readAs('b.mdx', '# Two\n\n<Open>never closed {brace\n\ntext')
    expect(broken.pages[0]?.text).toContain('text')
  })

  it('does not follow an inclusion out of its folder', async () => {
    const text = '# A\n\n[!INCLUDE [x](../../package.json)]\n\n[!INCLUDE [x](missing.md)]\n\ntext'
    const { notRead, pages } = await readFile(
      {
        kind: 'markdown',
        path: 'a.md',
        bytes: new TextEncoder().encode(text),
        hints: { locale: 'en' },
      },
      findIncludedIn(import.meta.dirname),
    )
    expect(pages[0]?.text).toBe('text')
    expect(notRead.map(({ reason }) => reason)).toEqual([
      'the file that it includes is out of reach: ../../package.json',
      'the file that it includes is not there: missing.md',
    ])
  })

  it.each([
    ['a draft', '---\ntitle: x\ndraft: true\n---\ntext', 'a draft', undefined],
    ['nothing', '', 'empty', undefined],
    ['a pile of lists', `# x\n\n${'- '.repeat(2_000)}x`, 'nested too deeply to be read', 3],
  ])('is refused where it is %s', async (_, source, reason, line) => {
    expect(await readAs('a.md', source)).toEqual({
      pages: [],
      leftOut: {},
      notRead: [
        {
          path: 'a.md',
          reason,
          ...(line === undefined && reason === 'empty' ? {} : line === undefined ? {} : { line }),
          isPart: false,
        },
      ],
    })
  })

  it('does not unfold a bomb of aliases', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefghi'].map(
        (name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9).slice(0, -1)}]`,
      ),
    ].join('\n')
    const { notRead, pages } = await readAs('a.md', `---\n${bomb}\n---\n# Title\n\ntext`)
    expect(pages).toHaveLength(1)
    expect(notRead).toMatchObject([{ isPart: true, reason: expect.stringContaining('alias') as string }])
  })
})

describe('HTML', slow, () => {
  it('is read from its main part, without scripts and what is on every page', async () => {
    const { pages, leftOut } = await readAs(
      'a.html',
      `<!doctype html><html lang="de"><head><title>Angebot | Hilfe</title><meta name="description" content="Wie man anbietet">
       <link rel="canonical" href="https://help.example.com/angebot"></head>
       <body><nav><a href="/">Start</a></nav><main><h1>Angebot</h1><p onclick="x()">Erst <b>speichern</b>, dann
       <a href="javascript:alert(1)">das</a> und <a href="preise">Preise</a>.</p><script>alert(1)</script><img src="x.png">
       <table><tr><th>Feld</th><th>Wert</th></tr><tr><td>Rabatt</td><td>5</td></tr></table></main><footer>©</footer></body></html>`,
    )
    expect(pages).toMatchObject([
      {
        locale: 'de',
        title: 'Angebot',
        summary: 'Wie man anbietet',
        url: 'https://help.example.com/angebot',
        text: 'Erst **speichern**, dann das und [Preise](https://help.example.com/preise).\n\n- Rabatt — 5',
      },
    ])
    expect(leftOut).toMatchObject({ image: 1 })
  })

  it('without a main part is read like an article', async () => {
    const words =
      'A long sentence about quotes, with commas, that says what to do when prices change. '.repeat(8)
    const { pages } = await readAs(
      'a.html',
      `<title>Quotes</title><div class="sidebar"><ul><li><a href="#">Home</a></li><li><a href="#">News</a></li></ul></div><div class="c"><p>${words}</p><p>${words}</p></div>`,
    )
    expect(pages).toMatchObject([{ title: 'Quotes' }])
    expect(pages[0]?.text).not.toContain('Home')
  })

  it('is read in the letters that it names', async () => {
    // "売上" in Shift_JIS.
    const word = [0x94, 0x84, 0x8f, 0xe3]
    const encode = (text: string): number[] => [...new TextEncoder().encode(text)]
    const bytes = [
      ...encode('<meta charset="Shift_JIS"><h1>'),
      ...word,
      ...encode('</h1><p>'),
      ...word,
      ...encode('</p>'),
    ]
    expect((await readAs('a.html', Uint8Array.from(bytes))).pages).toMatchObject([
      { title: '売上', text: '売上' },
    ])
  })

  it('that asks not to be indexed is not', async () => {
    const { notRead } = await readAs('a.html', '<meta name="robots" content="noindex"><h1>x</h1><p>y</p>')
    expect(notRead).toMatchObject([{ reason: 'the page asks not to be indexed' }])
  })

  it('nested a hundred thousand deep costs its own page', async () => {
    const { notRead } = await readAs('a.html', `<h1>x</h1>${'<div>'.repeat(100_000)}text`)
    expect(notRead).toMatchObject([{ path: 'a.html', isPart: false }])
  })
})

it(
  'reads the questions of a FAQ.yml beside one without an answer, and says which that is',
  slow,
  async () => {
    const { pages, notRead } = await readAs(
      'faq.yml',
      'sections:\n  - name: Quotes\n    questions:\n      - question: How do I win?\n        answer: Wait.\n      - question: 5\n        answer: null\n',
    )
    expect(pages.map(({ title }) => title)).toEqual(['How do I win?'])
    expect(notRead).toEqual([
      { path: 'faq.yml', reason: 'question 2 of Quotes: no words, or no answer', isPart: true },
    ])
  },
)

it('reads each question of a FAQ.yml as a page', slow, async () => {
  const { pages } = await readAs(
    'faq.yml',
    '### YamlMime:FAQ\nmetadata:\n  ms.date: 2026-01-05\ntitle: Sales FAQ\nsections:\n  - name: Quotes\n    questions:\n      - question: How do I *win*?\n        answer: |\n          Press **Win**.\n      - question: How do I lose?\n        answer: Wait.\n',
  )
  expect(pages).toMatchObject([
    {
      path: 'faq.yml#how-do-i-win',
      title: 'How do I *win*?',
      text: 'Press **Win**.',
      keywords: 'Sales FAQ, Quotes',
      modifiedOn: '2026-01-05',
    },
    { path: 'faq.yml#how-do-i-lose', text: 'Wait.' },
  ])
})

it.each([
  ['faq.yml', 'a: [', /^not YAML/],
  ['faq.yml', 'a: 1', /^YAML, but neither/],
  ['a.json', '{"articles": [', /^not JSON/],
  ['a.json', '{"x": 1}', /^JSON, but no list/],
  ['a.csv', 'a,b\n1,2', /^no column is called title/],
  ['a.csv', 'title,b\n1,2', /^no column has a text/],
  ['a.pdf', '%PDF-1.7 broken', /./],
  ['a.docx', 'no archive', /^not a DOCX file/],
  ['a.docx', 'PK\u0003\u0004 broken', /./],
])('refuses %s with %j', slow, async (path, content, reason) => {
  const { pages, notRead } = await readAs(path, content)
  expect(pages).toEqual([])
  expect(notRead).toMatchObject([{ path, reason: expect.stringMatching(reason) as string, isPart: false }])
})
