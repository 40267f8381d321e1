// Measures what redaction takes out of questions, over a corpus that is made anew from public rules and lists of names.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { redact } from '../../src/core/redaction/redact.ts'
import { makeCorpus, type Line } from './corpus.ts'
import { percent, scoreLine, Tally, type Miss } from './score.ts'

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261129' },
    // Prints what was wrong in the share that rules are tuned on; the other share's is not printed.
    misses: { type: 'boolean', default: false },
    // Files of real questions that hold no values, one JSON object with `q` a line: what is taken out of them is wrong.
    questions: { type: 'string', multiple: true, default: [] },
  },
})

const corpus = makeCorpus(Number(options.seed))
const real = options.questions.map(countTaken)
const shares = { tune: measure('tune'), report: measure('report') }
console.log(`\n${corpus.length} lines, seed ${options.seed}; ${timePerLine(corpus)} ms a line`)
console.log(
  JSON.stringify({
    bench: 'redaction',
    seed: Number(options.seed),
    lines: corpus.length,
    tune: shares.tune,
    report: shares.report,
    msPerLine: timePerLine(corpus),
    real,
  }),
)

interface Measured {
  readonly lines: number
  readonly recall: number
  readonly precision: number
  readonly byKind: Readonly<Record<string, { readonly recall: number; readonly precision: number }>>
  readonly byLocale: Readonly<Record<string, { readonly recall: number; readonly precision: number }>>
}

function measure(share: Line['share']): Measured {
  const lines = corpus.filter((line) => line.share === share)
  const all = new Tally()
  const kinds = new Tally()
  const locales = new Tally()
  const misses: Miss[] = []
  for (const line of lines) {
    const scored = scoreLine(line)
    misses.push(...scored.misses)
    for (const { kind, isTaken } of scored.values) {
      const count = { values: 1, taken: Number(isTaken) }
      all.add('all', count)
      kinds.add(kind, count)
      locales.add(line.locale, count)
    }
    for (const { kind, isRight } of scored.replacements) {
      const count = { replacements: 1, right: Number(isRight) }
      all.add('all', count)
      kinds.add(kind, count)
      locales.add(line.locale, count)
    }
  }
  console.log(`\n${share}, ${lines.length} lines`)
  const measured = {
    lines: lines.length,
    recall: 100,
    precision: 100,
    ...print(all)['all'],
    byKind: print(kinds),
    byLocale: print(locales),
  }
  if (options.misses && share === 'tune')
    for (const { what, kind, text, line, kept } of misses)
      console.log(`${line.locale} ${kind} ${what} ${JSON.stringify(text)}: ${line.text} → ${kept}`)
  return measured
}

function print(tally: Tally): Record<string, { recall: number; precision: number }> {
  return Object.fromEntries(
    [...tally.scores].map(([key, { values, taken, replacements, right }]) => {
      const [recall, precision] = [percent(taken, values), percent(right, replacements)]
      console.log(
        `  ${key.padEnd(12)} recall ${recall.toFixed(2).padStart(6)} % of ${String(values).padStart(4)}   ` +
          `precision ${precision.toFixed(2).padStart(6)} % of ${String(replacements).padStart(4)}`,
      )
      return [key, { recall, precision }]
    }),
  )
}

/** How much is taken out of questions that people asked elsewhere. */
function countTaken(file: string): {
  readonly file: string
  readonly questions: number
  readonly taken: number
} {
  const questions = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(readQuestion)
  const taken = questions.flatMap((text) =>
    redact(text).replaced.map(({ start, end }) => text.slice(start, end)),
  )
  console.log(
    `${basename(file)}: ${taken.length} taken out of ${questions.length} questions ${JSON.stringify(taken)}`,
  )
  return { file: basename(file), questions: questions.length, taken: taken.length }
}

function readQuestion(line: string): string {
  return z.object({ q: z.string() }).parse(JSON.parse(line)).q
}

function timePerLine(lines: readonly Line[]): number {
  const startedAt = process.cpuUsage()
  for (const { text, names } of lines) redact(text, { names })
  const { user, system } = process.cpuUsage(startedAt)
  return Math.round((user + system) / lines.length) / 1_000
}
