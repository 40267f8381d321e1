import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { SearchableText } from '../../src/core/search/search-index.ts'

const text = z.nullish(z.string())

const docSchema = z.object({
  id: z.string(),
  title: z.string(),
  title2: text,
  desc: text,
  headings: text,
  keywords: text,
  body: text,
})
const questionSchema = z.object({
  q: z.string(),
  targets: z.array(z.string()),
  kind: z.string(),
  split: z.string(),
})
const screensSchema = z.object({ id: z.string(), screens: z.array(z.string()) })
const intentSchema = z.object({ q: z.string(), intent: z.string() })

/** A question with the pages that answer it. */
export type CaseQuestion = z.output<typeof questionSchema>

/** A question with what it is about. */
export type IntentQuestion = z.output<typeof intentSchema>

/** Help pages with questions of which the answer is known. */
export interface Corpus {
  readonly name: string
  readonly locale: string
  readonly texts: readonly SearchableText[]
  readonly questions: readonly CaseQuestion[]
  /** By the id of a page, the screens that it belongs to. */
  readonly screens: ReadonlyMap<string, readonly string[]>
}

/** Everything that a folder of cases has; what it lacks is empty. */
export interface Cases {
  readonly corpora: readonly Corpus[]
  /** By the file's name. */
  readonly intents: ReadonlyMap<string, readonly IntentQuestion[]>
  /** By the file's name: nothing answers these. */
  readonly strangers: ReadonlyMap<string, readonly string[]>
}

/** Reads a folder of cases: each folder in it by what it holds and not by its name. */
export function readCases(dir: string): Cases {
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const corpora: Corpus[] = []
  const intents = new Map<string, IntentQuestion[]>()
  const strangers = new Map<string, string[]>()
  for (const { name } of folders) {
    const path = join(dir, name)
    if (existsSync(join(path, 'docs.jsonl'))) {
      corpora.push(readCorpus(path, name))
      continue
    }
    for (const file of readdirSync(path).filter((each) => each.endsWith('.jsonl'))) {
      const lines = readLines(join(path, file), z.object({ q: z.string(), intent: z.optional(z.string()) }))
      const withIntent = lines.flatMap(({ q, intent }) => (intent === undefined ? [] : [{ q, intent }]))
      if (withIntent.length === lines.length) intents.set(file, withIntent)
      else
        strangers.set(
          file,
          lines.map(({ q }) => q),
        )
    }
  }
  return { corpora, intents, strangers }
}

function readCorpus(path: string, name: string): Corpus {
  const screens = join(path, 'screens.jsonl')
  const questions = join(path, 'questions.jsonl')
  return {
    name,
    locale: /-([a-z]{2})$/.exec(name)?.[1] ?? 'en',
    texts: readLines(join(path, 'docs.jsonl'), docSchema).map(toText),
    questions: existsSync(questions) ? readLines(questions, questionSchema) : [],
    screens: new Map(
      existsSync(screens) ? readLines(screens, screensSchema).map(({ id, screens }) => [id, screens]) : [],
    ),
  }
}

function toText(doc: z.output<typeof docSchema>): SearchableText {
  // An export wrote the word `null` where a field was empty.
  const or = (value: string | null | undefined): string => (value === 'null' ? '' : (value ?? ''))
  return {
    id: doc.id,
    title: doc.title,
    subtitle: or(doc.title2),
    summary: or(doc.desc),
    headings: or(doc.headings),
    keywords: or(doc.keywords),
    body: or(doc.body),
  }
}

function readLines<Schema extends z.ZodMiniType>(file: string, schema: Schema): z.output<Schema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => z.parse(schema, JSON.parse(line)))
}
