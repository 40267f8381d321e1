import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { aPdf } from '../support/build-pdf.ts'
import { readAs, slow } from '../support/read-as.ts'

describe('DOCX', slow, () => {
  const word = (body: string): Uint8Array =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'docProps/core.xml': strToU8(
        '<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Handbook</dc:title><dcterms:modified>2026-04-01T00:00:00Z</dcterms:modified></cp:coreProperties>',
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    })
  const paragraph = (text: string, style?: string): string =>
    `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`

  it('is read by chapters', async () => {
    const { pages } = await readAs(
      'book.docx',
      word(
        paragraph('Quotes', 'Heading1') +
          paragraph('Press New.') +
          paragraph('Orders', 'Heading1') +
          paragraph('Press Order.'),
      ),
    )
    expect(pages).toMatchObject([
      {
        path: 'book.docx#1',
        title: 'Quotes',
        text: 'Press New.',
        keywords: 'Handbook',
        modifiedOn: '2026-04-01',
      },
      { path: 'book.docx#2', title: 'Orders', text: 'Press Order.' },
    ])
  })

  it('that unpacks to more than it may is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await readAs('bomb.docx', bomb)).toMatchObject({
      pages: [],
      notRead: [{ reason: 'unpacked it is larger than 50 MB' }],
    })
  })
})

it('reads the text of a PDF by paragraphs', slow, async () => {
  const { pages } = await readAs(
    'guide.pdf',
    aPdf([['Quotes', 'Press New to make a quote.'], ['Orders come from quotes.']]),
    { baseUrl: 'https://a.example' },
  )
  expect(pages).toMatchObject([{ title: 'guide', url: 'https://a.example/guide.pdf' }])
  expect(pages[0]?.text).toContain('Press New to make a quote.')
  expect(pages[0]?.text).toContain('Orders come from quotes.')
})
