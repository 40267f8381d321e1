import { Unzip, UnzipInflate } from 'fflate'
import { XMLParser } from 'fast-xml-parser'
import { fromHtml } from 'hast-util-from-html'
import mammoth from 'mammoth'
import type { Reading } from '../core/importing/imported-page.ts'
import { splitChapters } from '../core/importing/split-document.ts'
import { joinBytes } from '../core/join-bytes.ts'
import { Refusal } from './refusal.ts'
import { limits, type SourceFile } from './source-file.ts'
import { nameOf } from './name-of.ts'
import { findProperty } from './untyped.ts'
import { decodeText, toDay, toPages, toReading, toUrl } from './reader.ts'
import { toSafeHtml } from './read-html.ts'

/** Reads a Word document; each chapter is a page where it has several. */
export async function readDocx(file: SourceFile): Promise<Reading> {
  if (file.bytes[0] !== 0x50 || file.bytes[1] !== 0x4b) throw new Refusal('not a DOCX file')
  const core = unpackWithin(file.bytes, limits.unpackedBytes)
  const { value: html } = await mammoth.convertToHtml(
    toInput(file.bytes),
    // Pictures would come along as text.
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  const url = file.hints.url ?? toUrl(file.path, file.hints.baseUrl)
  const { blocks, leftOut } = toSafeHtml(fromHtml(html, { fragment: true }), url)
  const { title: named, modified } = readProperties(core)
  const title =
    named ?? blocks.find(({ heading }) => heading !== undefined)?.heading?.text ?? nameOf(file.path)
  const parts = splitChapters(blocks)
  const pages = parts.flatMap((part, index) =>
    toPages(
      file,
      {
        title: part.title ?? title,
        url,
        keywords: part.title === undefined ? undefined : title,
        modifiedOn: modified,
      },
      part.blocks,
      parts.length === 1 ? undefined : `${index + 1}`,
    ),
  )
  if (pages.length === 0) throw new Refusal('no text')
  return toReading(pages, leftOut)
}

// Under Node it takes the one name, in a browser the other; it reads both as an array of bytes.
function toInput(bytes: Uint8Array): Parameters<typeof mammoth.convertToHtml>[0] {
  // oxlint-disable-next-line no-unsafe-type-assertion -- its types know the one or the other alone
  return { buffer: bytes, arrayBuffer: bytes } as never
}

/**
 * Unpacks everything once and counts, because what an archive says of its own sizes may be false, and so may the names
 * in it. Pictures are packed already: what grows by more than three times its size and the limit is no document.
 * Returns the file of properties. Throws a `Refusal` as soon as the limit is passed, without keeping what came.
 */
function unpackWithin(bytes: Uint8Array, atMost: number): string | undefined {
  let unpacked = 0
  let entries = 0
  let refusal: Refusal | undefined
  const properties: Uint8Array[] = []
  const unzip = new Unzip((entry) => {
    entries += 1
    if (entries > 10_000) refusal ??= new Refusal('an archive of more than 10,000 files')
    entry.ondata = (error, chunk) => {
      if (error !== null) refusal ??= new Refusal('a damaged archive')
      unpacked += chunk?.length ?? 0
      if (unpacked > atMost + 3 * bytes.length)
        refusal ??= new Refusal(`unpacked it is larger than ${atMost / 1_000_000} MB`)
      if (refusal === undefined && entry.name === 'docProps/core.xml') properties.push(chunk.slice())
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  // Small pieces: what one of them unpacks to, a thousand times as much at worst, is in memory at once.
  for (let from = 0; from < bytes.length; from += 16_384) {
    unzip.push(bytes.subarray(from, from + 16_384), from + 16_384 >= bytes.length)
    if (refusal !== undefined) throw refusal
  }
  return properties.length === 0 ? undefined : decodeText(joinBytes(properties))
}

function readProperties(xml: string | undefined): {
  readonly title?: string | undefined
  readonly modified?: string | undefined
} {
  if (xml === undefined || xml.includes('<!DOCTYPE')) return {}
  const parsed: unknown = new XMLParser({ removeNSPrefix: true, parseTagValue: false }).parse(xml)
  const core = findProperty(parsed, 'coreProperties')
  const [title, modified] = ['title', 'modified'].map((name) => {
    const value = findProperty(core, name)
    return typeof value === 'string' ? value : findProperty(value, '#text')
  })
  return {
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    ...(typeof modified === 'string' ? { modified: toDay(modified) } : {}),
  }
}
