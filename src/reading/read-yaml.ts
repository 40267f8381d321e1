import { parseDocument } from 'yaml'
import * as z from 'zod/mini'
import type { ImportedPage, NotRead, Reading } from '../core/importing/imported-page.ts'
import { describeFailure, Refusal } from './refusal.ts'
import type { SourceFile } from './source-file.ts'
import { isRecord, toList } from './untyped.ts'
import { decodeText, toDay, toPages, toReading, toUrl } from './reader.ts'
import { toSafeText } from './read-markdown.ts'

const text = z.optional(z.nullable(z.string()))
// A question of which the answer is still to be written, or a number for one, does not lose the others.
const answeredSchema = z.object({ question: z.string(), answer: z.string() })
const faqSchema = z.object({
  title: text,
  summary: text,
  metadata: z.optional(
    z.nullable(z.object({ title: text, description: text, 'ms.date': z.optional(z.unknown()) })),
  ),
  sections: z.array(
    z.object({
      name: text,
      questions: z.array(z.unknown()),
    }),
  ),
})

/** Reads a list of questions and answers as Microsoft Learn writes it: each question is a page, for it is what is asked. */
export function readFaq(file: SourceFile): Reading {
  const parsed = faqSchema.safeParse(parseYaml(decodeText(file.bytes)))
  if (!parsed.success) throw new Refusal('YAML, but neither a table of contents nor questions with answers')
  const { sections, title, metadata } = parsed.data
  const url = file.hints.url ?? toUrl(file.path.replace(/\.ya?ml$/i, ''), file.hints.baseUrl)
  const leftOut: Record<string, number> = {}
  const taken = new Set<string>()
  const notRead: NotRead[] = []
  const pages = sections.flatMap(({ name, questions }): readonly ImportedPage[] =>
    questions.flatMap((entry, at) => {
      const answered = answeredSchema.safeParse(entry)
      if (!answered.success) {
        const reason = `question ${at + 1}${name ? ` of ${name}` : ''}: no words, or no answer`
        notRead.push({ path: file.path, reason, isPart: true })
        return []
      }
      const { question, answer } = answered.data
      const safe = toSafeText(answer, false, url)
      for (const [what, count] of Object.entries(safe.leftOut)) leftOut[what] = (leftOut[what] ?? 0) + count
      const about = [title ?? metadata?.title, name].filter((words) => typeof words === 'string').join(', ')
      return toPages(
        file,
        {
          title: question.replaceAll(/\s+/g, ' ').trim(),
          url,
          keywords: about,
          modifiedOn: toDay(metadata?.['ms.date']),
        },
        safe.blocks,
        takeName(question, taken),
      )
    }),
  )
  if (pages.length === 0) throw new Refusal('no question with an answer')
  return toReading(pages, leftOut, notRead)
}

/** The file's value, or an error with the line; a bomb of aliases is refused by the library. */
export function parseYaml(source: string): unknown {
  const document = parseDocument(source, { logLevel: 'silent', schema: 'core' })
  const [error] = document.errors
  if (error !== undefined) {
    const { reason, line } = describeFailure(error)
    throw new Refusal(`not YAML: ${reason.replace(/ at line.*$/, '')}`, line)
  }
  return document.toJS()
}

// The question's own words: a question that is put in between must not rename the others.
function takeName(question: string, taken: Set<string>): string {
  const words = question
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '')
  const names = [words, ...Array.from({ length: 1_000 }, (_, index) => `${words}-${index + 2}`)]
  const name = names.find((candidate) => !taken.has(candidate)) ?? words
  taken.add(name)
  return name
}

interface TocEntry {
  readonly name?: unknown
  readonly href?: unknown
  readonly items?: unknown
}

/** What tables of contents call each file, by its path in the folder; and entries of which the file is not there. */
export function readToc(
  source: string,
  tocPath: string,
  exists: (path: string) => boolean,
): { readonly titles: ReadonlyMap<string, readonly string[]>; readonly missing: readonly string[] } {
  const titles = new Map<string, string[]>()
  const missing: string[] = []
  const folder = tocPath.includes('/') ? tocPath.slice(0, tocPath.lastIndexOf('/') + 1) : ''
  const open: unknown[] = [parseYaml(source)]
  for (let entries = open.pop(); entries !== undefined; entries = open.pop()) {
    for (const entry of toEntries(entries)) {
      if (entry.items !== undefined) open.push(entry.items)
      const { name, href } = entry
      if (
        typeof href !== 'string' ||
        !/\.(?:mdx?|ya?ml)(?:[?#].*)?$/i.test(href) ||
        /^(?:https?:|\/|~)/.test(href)
      )
        continue
      const path = new URL(`${folder}${href}`, 'file:///').pathname.slice(1)
      if (!exists(decodeURI(path))) missing.push(href)
      else if (typeof name === 'string') titles.set(path, [...(titles.get(path) ?? []), name])
    }
  }
  return { titles, missing }
}

function toEntries(value: unknown): readonly TocEntry[] {
  return toList(isRecord(value) ? value['items'] : value).filter(isRecord)
}

/** True of a file that is a table of contents by its name. */
export function isToc(path: string): boolean {
  return /(?:^|\/)toc\.ya?ml$/i.test(path)
}
