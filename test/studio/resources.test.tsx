import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { FetchPage } from '../../src/studio/studio-host.ts'
import { findViolations } from '../support/axe.ts'
import { aDocx, paragraph } from '../support/build-docx.ts'
import { aPdf } from '../support/build-pdf.ts'
import { drawExchange, type DrawnExchange } from '../support/draw-exchange.tsx'
import { slow } from '../support/read-as.ts'
import { t } from '../support/texts.ts'

let drawn: DrawnExchange | undefined
afterEach(() => drawn?.remove())

async function draw(fetchPage?: FetchPage): Promise<DrawnExchange> {
  drawn = drawExchange({ say: t, ...(fetchPage === undefined ? {} : { fetchPage }) })
  await page.getByText('Bring in help pages', { exact: true }).click()
  return drawn
}

const bring = (name: string, content: BlobPart): Promise<void> =>
  userEvent.upload(page.getByLabelText(/^A file/), new File([content], name))
async function taken(count: number): Promise<void> {
  await expect.element(page.getByText(`Taken over: ${count}`), { timeout: 30_000 }).toBeVisible()
}

describe('help pages', slow, () => {
  it.each<[name: string, content: BlobPart, title: string, text: string]>([
    ['quotes.md', '# Quotes\n\nPress **New**.', 'Quotes', 'Press **New**.'],
    ['quotes.html', '<title>Quotes</title><main><p>Press <b>New</b>.</main>', 'Quotes', 'Press **New**.'],
    ['quotes.pdf', aPdf([['Press New.']]).slice(), 'quotes', 'Press New.'],
    [
      'quotes.docx',
      aDocx(paragraph('Quotes', 'Heading1') + paragraph('Press New.')).slice(),
      'Handbook',
      'Press New.',
    ],
  ])('come out of a file: %s', async (name, content, title, text) => {
    const seen = await draw()
    const before = seen.pack.resources.length
    await bring(name, content)
    await taken(1)
    expect(seen.pack.resources).toHaveLength(before + 1)
    expect(seen.pack.resources.at(-1)).toMatchObject({
      title: { en: title },
      text: { en: expect.stringContaining(text) as string },
      source: { of: name },
    })
  })

  it('brought in again show what has changed, and nothing is taken away for them', async () => {
    const seen = await draw()
    await bring('quotes.md', '# Quotes\n\nPress New.')
    await taken(1)
    await bring('orders.md', '# Orders\n\nPress Order.')
    await taken(1)
    await bring('quotes.md', '# Quotes\n\nPress New.')
    await taken(0)
    await bring('quotes.md', '# Quotes\n\nPress Create.')
    await taken(1)
    expect(seen.pack.resources.map(({ text }) => text?.['en'])).toEqual(
      expect.arrayContaining(['Press Create.', 'Press Order.']),
    )
    expect(seen.pack.resources.map(({ text }) => text?.['en'])).not.toContain('Press New.')
  })

  it('chosen one soon after the other all come in, and are told together', async () => {
    const seen = await draw()
    await Promise.all([
      bring('quotes.docx', aDocx(paragraph('Quotes', 'Heading1') + paragraph('Press New.')).slice()),
      bring('quotes.md', '# Quotes\n\nPress Create.'),
      bring('quotes.exe', 'MZ'),
    ])
    await taken(2)
    await expect.element(page.getByRole('alert')).toHaveTextContent(/quotes\.exe/)
    const texts = seen.pack.resources.map(({ text }) => text?.['en'])
    expect(texts).toEqual(expect.arrayContaining(['Press Create.', expect.stringContaining('Press New.')]))
    expect(new Set(seen.pack.resources.map(({ id }) => id)).size).toBe(texts.length)
  })

  it('come by their address, with the address', async () => {
    const seen = await draw((url) =>
      Promise.resolve({ url, text: '<title>Quotes</title><main><p>Press New.</main>' }),
    )
    await userEvent.fill(page.getByLabelText('Or the address of a page'), 'https://help.example.com/quotes')
    await page.getByRole('button', { name: 'Bring in this page' }).click()
    await taken(1)
    expect(seen.pack.resources.at(-1)).toMatchObject({
      url: 'https://help.example.com/quotes',
      source: { of: 'help.example.com' },
    })
  })

  it.each<[name: string, content: BlobPart, why: RegExp]>([
    ['a.exe', 'MZ', /no reader takes a file with this ending/],
    ['a.docx', 'no archive', /not a DOCX file/],
    ['a.pdf', 'no PDF', /Invalid PDF/],
    ['a.md', '', /empty/],
  ])('are refused with a reason: %s', async (name, content, why) => {
    const seen = await draw()
    const before = seen.pack
    await bring(name, content)
    await expect.element(page.getByRole('alert'), { timeout: 30_000 }).toHaveTextContent(why)
    expect(seen.pack).toEqual(before)
  })

  it('that cannot be had at all are refused too, and nothing is read any more', async () => {
    await draw(() => Promise.reject(new Error('This function must be called during a user gesture')))
    await userEvent.fill(page.getByLabelText('Or the address of a page'), 'https://help.example.com/quotes')
    await page.getByRole('button', { name: 'Bring in this page' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(/help\.example\.com.*user gesture/)
    expect(page.getByText('Reading…').elements()).toEqual([])
  })

  it('have nothing that axe finds wrong', async () => {
    const { box } = await draw()
    await bring('a.exe', 'MZ')
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(await findViolations(box)).toEqual([])
  })
})
