import type { Reading } from '../core/importing/imported-page.ts'
import { parseMarkdown } from '../core/markdown.ts'
import { describeFailure, Refusal, refuseFile } from './refusal.ts'
import { limits, type SourceFile, type SourceKind } from './source-file.ts'
import type { FindIncluded, Reader } from './reader.ts'

// Loaded when the first file of their sort comes: all of them together take two seconds.
const readers: Readonly<Record<SourceKind, () => Promise<Reader>>> = {
  markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
  yaml: async () => (await import('./read-yaml.ts')).readFaq,
  html: async () => (await import('./read-html.ts')).readHtml,
  pdf: async () => (await import('./read-pdf.ts')).readPdf,
  docx: async () => (await import('./read-docx.ts')).readDocx,
  csv: async () => (await import('./read-csv.ts')).readCsv,
  json: async () => (await import('./read-zendesk.ts')).readZendesk,
  asciidoc: async () => (await import('./read-asciidoc.ts')).readAsciidoc,
}

/** Reads one file of any sort. Whatever is wrong with it is said in the reading; nothing is thrown. */
export async function readFile(file: SourceFile, findIncluded?: FindIncluded): Promise<Reading> {
  try {
    refuseSize(file)
    const read = await readers[file.kind]()
    return withoutUnsafe(await read(file, findIncluded))
  } catch (error) {
    return refuseFile(file.path, describeFailure(error))
  }
}

function refuseSize({ kind, bytes }: SourceFile): void {
  const atMost = kind === 'pdf' || kind === 'docx' ? limits.binaryBytes : limits.textBytes
  if (bytes.length > atMost)
    throw new Refusal(`${(bytes.length / 1_000_000).toFixed(1)} MB, at most ${atMost / 1_000_000} MB`)
  if (bytes.length === 0) throw new Refusal('empty')
}

/** The last gate: what packs would refuse does not get there, and costs its page alone. */
function withoutUnsafe(reading: Reading): Reading {
  const refused = reading.pages.flatMap((page) => {
    const parsed = parseMarkdown(page.text)
    return parsed.ok
      ? []
      : [{ path: page.path, reason: `not in safe Markdown: ${parsed.detail ?? parsed.error}`, isPart: false }]
  })
  if (refused.length === 0) return reading
  const paths = new Set(refused.map(({ path }) => path))
  return {
    ...reading,
    pages: reading.pages.filter(({ path }) => !paths.has(path)),
    notRead: [...reading.notRead, ...refused],
  }
}
