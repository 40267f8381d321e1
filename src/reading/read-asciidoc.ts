import { load } from '@asciidoctor/core'
import { fromHtml } from 'hast-util-from-html'
import type { Reading } from '../core/importing/imported-page.ts'
import { Refusal } from './refusal.ts'
import type { SourceFile } from './source-file.ts'
import { decodeText, toDay, toPages, toReading, toUrl } from './reader.ts'
import { toSafeHtml } from './read-html.ts'

/** Reads AsciiDoc in its strictest mode, which reads no other file. */
export async function readAsciidoc(file: SourceFile): Promise<Reading> {
  // What site generators write in front of it is no AsciiDoc.
  const [, front = '', source = ''] =
    /^\ufeff?(?:---\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*\r?\n)?([\s\S]*)$/.exec(decodeText(file.bytes)) ?? []
  const document = await load(source, { safe: 'secure', attributes: { 'skip-front-matter': '' } })
  const attribute = (name: string): string | undefined => {
    const value: unknown = document.getAttribute(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const inFront = (name: string): string | undefined =>
    new RegExp(`^${name}:\\s*["']?(.+?)["']?\\s*$`, 'im').exec(front)?.[1]
  const html: unknown = await document.convert()
  if (typeof html !== 'string') throw new Refusal('not converted')
  const url = file.hints.url ?? toUrl(file.path, file.hints.baseUrl)
  const { blocks, leftOut } = toSafeHtml(fromHtml(html, { fragment: true }), url)
  const title =
    attribute('doctitle') ??
    inFront('title') ??
    blocks.find(({ heading }) => heading !== undefined)?.heading?.text
  if (title === undefined) throw new Refusal('neither a title nor a heading')
  const pages = toPages(
    file,
    {
      title: title.replaceAll(/<[^>]{1,100}>/g, ''),
      url,
      locale: attribute('lang'),
      summary: attribute('description') ?? inFront('description'),
      keywords: attribute('keywords'),
      modifiedOn: toDay(attribute('revdate') ?? inFront('date')),
    },
    blocks,
  )
  if (pages.length === 0) throw new Refusal('no text')
  return toReading(pages, leftOut)
}
