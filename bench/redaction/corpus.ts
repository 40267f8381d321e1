import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { RedactedKind } from '../../src/core/redaction/finding.ts'
import { createChance } from './chance.ts'
import { corpusLocales, createFaker, keptApart, type CorpusLocale } from './locales.ts'
import { fillings, type Source } from './values.ts'

/** A stretch of a line that must be taken out. */
export interface Label {
  readonly kind: RedactedKind
  readonly start: number
  readonly end: number
}

/** One question of the corpus. */
export interface Line {
  readonly locale: string
  /** `tune`: was looked at while the rules were made. `report`: was not. */
  readonly share: 'tune' | 'report'
  readonly text: string
  readonly labels: readonly Label[]
  /** What the page shows: the name in the question where there is one, and others beside it. */
  readonly names: readonly string[]
}

const shareSchema = z.strictObject({ values: z.array(z.string()), plain: z.array(z.string()) })
const templatesSchema = z.strictObject({ tune: shareSchema, report: shareSchema })

/** The whole corpus, the same for the same seed: each template with values four times, each without three times. */
export function makeCorpus(seed: number): readonly Line[] {
  return corpusLocales.flatMap((locale, index) => {
    const templates = readTemplates(locale)
    const source: Source = {
      locale,
      faker: createFaker(locale, seed + index),
      chance: createChance(seed * 1_000 + index),
    }
    return (['tune', 'report'] as const).flatMap((share) => {
      const named = keptApart.includes(locale.templates) ? 'report' : share
      return [
        ...templates[share].values.flatMap((template) => repeat(4, () => fill(template, named, source))),
        ...templates[share].plain.flatMap((template) => repeat(3, () => fill(template, named, source))),
      ]
    })
  })
}

function readTemplates(locale: CorpusLocale): z.output<typeof templatesSchema> {
  const file = new URL(`templates/${locale.templates}.json`, import.meta.url)
  return templatesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function fill(template: string, share: Line['share'], source: Source): Line {
  const labels: Label[] = []
  // Pages show more than the one record that is asked about.
  const names = [
    source.faker.person.fullName(),
    source.faker.company.name(),
    'All Opportunities',
    'New Contact',
  ]
  let text = ''
  for (const part of template.split(/(\{\w+\})/)) {
    const make = fillings[part.slice(1, -1)]
    if (make === undefined) {
      if (part.startsWith('{')) throw new Error(`no slot is called ${part}`)
      text += part
      continue
    }
    const { text: value, kind, before = '', after = '', seen } = make(source)
    const start = text.length + before.length
    if (kind !== undefined) labels.push({ kind, start, end: start + value.length })
    if (seen !== undefined) names.push(seen)
    text += before + value + after
  }
  return { locale: source.locale.name, share, text, labels, names }
}

function repeat<T>(times: number, make: () => T): readonly T[] {
  return Array.from({ length: times }, make)
}
