import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf'
import type { Reading } from '../core/importing/imported-page.ts'
import type { SafeBlock } from '../core/importing/safe-markdown.ts'
import { Refusal } from './refusal.ts'
import type { SourceFile } from './source-file.ts'
import { nameOf } from './name-of.ts'
import { toBlocks } from './pdf-blocks.ts'
import { findProperty, toList } from './untyped.ts'
import { toDay, toPages, toReading, toUrl } from './reader.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Reads a PDF's text; each chapter of its outline is a page of its own, and points to where it begins. */
export async function readPdf(file: SourceFile): Promise<Reading> {
  const pdf = await getDocumentProxy(new Uint8Array(file.bytes), { isEvalSupported: false, verbosity: 0 })
  if (pdf.numPages > 3_000) throw new Refusal(`${pdf.numPages} pages, at most 3000`)
  const { items } = await extractTextItems(pdf)
  const sheets = toBlocks(items)
  const { info } = await getMeta(pdf)
  const named = findProperty(info, 'Title')
  const title = typeof named === 'string' && isTitle(named) ? named.trim() : nameOf(file.path)
  const url = file.hints.url ?? toUrl(file.path, file.hints.baseUrl)
  const chapters = await findChapters(pdf)
  const parts =
    chapters.length < 2
      ? [{ title, from: 0, to: sheets.length }]
      : chapters.map((chapter, index) => ({ ...chapter, to: chapters[index + 1]?.from ?? sheets.length }))
  const pages = parts.flatMap((part, index) => {
    const blocks: readonly SafeBlock[] = sheets.slice(part.from, Math.max(part.to, part.from + 1)).flat()
    if (blocks.length === 0) return []
    return toPages(
      file,
      {
        title: part.title,
        url: url === undefined || part.from === 0 ? url : `${url}#page=${part.from + 1}`,
        keywords: part.title === title ? undefined : title,
        modifiedOn: toDay(toIsoDate(info['ModDate'])),
      },
      blocks,
      parts.length === 1 ? undefined : `${index + 1}`,
    )
  })
  if (sheets.every((blocks) => blocks.length === 0))
    throw new Refusal('no text: pictures of pages, which are not recognized')
  return toReading(pages)
}

// What programs write where nobody gave a title.
function isTitle(title: string): boolean {
  return (
    title.trim() !== '' &&
    !/^(?:untitled|microsoft word|microsoft powerpoint|document\d*)|\.(?:docx?|indd|qxd|pptx?)$/i.test(
      title.trim(),
    )
  )
}

/** The first level of the outline, by the number of the page, from 0, in the order of the pages. */
async function findChapters(pdf: Pdf): Promise<readonly { readonly title: string; readonly from: number }[]> {
  const outline = toList(await pdf.getOutline())
  if (outline.length > 1_000) return []
  const chapters: { title: string; from: number }[] = []
  for (const entry of outline) {
    const from = await findPage(pdf, findProperty(entry, 'dest'))
    const title = findProperty(entry, 'title')
    if (from !== undefined && typeof title === 'string' && title.trim() !== '')
      chapters.push({ title: title.trim(), from })
  }
  return chapters
    .toSorted((one, other) => one.from - other.from)
    .filter(({ from }, index, all) => from !== all[index - 1]?.from)
}

async function findPage(pdf: Pdf, target: unknown): Promise<number | undefined> {
  try {
    const place = toList(typeof target === 'string' ? await pdf.getDestination(target) : target)
    const [num, gen] = ['num', 'gen'].map((name) => findProperty(place[0], name))
    return typeof num === 'number' && typeof gen === 'number'
      ? await pdf.getPageIndex({ num, gen })
      : undefined
  } catch {
    // An entry that leads nowhere costs its chapter, not the document.
    return undefined
  }
}

/** `D:20260315…` */
function toIsoDate(value: unknown): string | undefined {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(typeof value === 'string' ? value : '') ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}
