import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { splitWords } from '../../src/core/search/words.ts'
import type { Random } from './random.ts'

/** For each word, the ways in which people were seen to misspell it. */
export type Misspellings = ReadonlyMap<string, readonly string[]>

/** Reads the list of misspellings that the cSpell project keeps: `wrong->right` or `wrong->right, or right`. */
export function readMisspellings(): Misspellings {
  const entry = createRequire(import.meta.url).resolve('@cspell/dict-en-common-misspellings')
  const file = z.parse(
    fileSchema,
    JSON.parse(readFileSync(join(dirname(entry), 'dict', 'dict-en.json'), 'utf8')),
  )
  const misspellings = new Map<string, string[]>()
  for (const line of file.dictionaryDefinitions.flatMap(({ suggestWords }) => suggestWords)) {
    const [wrong = '', right = ''] = line.split('->')
    const [word = ''] = right.split(',')
    if (/^[a-z]+$/.test(wrong)) misspellings.set(word, [...(misspellings.get(word) ?? []), wrong])
  }
  return misspellings
}

const fileSchema = z.object({
  dictionaryDefinitions: z.array(z.object({ suggestWords: z.array(z.string()) })),
})

/** The question with so many words misspelt, where that many are known; how many were is told with it. */
export function misspell(
  question: string,
  count: number,
  misspellings: Misspellings,
  random: Random,
): { readonly text: string; readonly misspelt: number } {
  const known = random.shuffle([...new Set(splitWords(question))].filter((word) => misspellings.has(word)))
  const chosen = new Map(
    known.slice(0, count).map((word) => {
      const ways = misspellings.get(word) ?? []
      return [word, ways[random.below(ways.length)] ?? word] as const
    }),
  )
  const text = question.replaceAll(/[\p{L}\p{N}]+/gu, (word) => chosen.get(word.toLowerCase()) ?? word)
  return { text, misspelt: chosen.size }
}
