import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { aDocx, paragraph } from '../support/build-docx.ts'
import { aPdf } from '../support/build-pdf.ts'
import { readAs, slow } from '../support/read-as.ts'

describe('DOCX', slow, () => {
  it('is read by chapters', async () => {
    const { pages } = await readAs(
      'book.docx',
      aDocx(
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
