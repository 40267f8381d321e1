import { fold } from '../fold.ts'
import type { Finding } from './finding.ts'
import { ordinaryWords } from './ordinary-words.ts'

/** What a page shows at the moment. It is used in the page alone, and neither kept nor sent. */
export interface SeenOnPage {
  /** Titles of records. */
  readonly names: readonly string[]
  /** The CRM's own words on the same page (labels, buttons, headings of columns): no name by themselves. */
  readonly words?: readonly string[] | undefined
}

interface Word {
  readonly text: string
  /** Without capitals and accents: how words are compared. */
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** Words that are no name by themselves: everywhere, and on this page, because the CRM says them there. */
interface Ordinary {
  readonly everywhere: ReadonlySet<string>
  readonly here: ReadonlySet<string>
  /** The CRM's words as they stand there, label by label. */
  readonly labels: ReadonlySet<string>
}

/**
 * The names of the page in a text: whole in any spelling of capitals and accents, and in part. A part of several words,
 * or a single word of three letters or more, is taken where none of its words is an ordinary one; endings of a name's
 * case ("Schmidts", "Kowalskiego") are part of it. A word of a label is ordinary by itself, and part of a name where the
 * name stands around it. Time grows with the text and with the names, not with their product.
 */
export function* findSeenNames(text: string, seen: SeenOnPage): Generator<Finding> {
  const labels = (seen.words ?? []).map((label) => toWords(label).map(({ folded }) => folded))
  const ordinary: Ordinary = {
    everywhere: ordinaryWords,
    here: new Set([...ordinaryWords, ...labels.flat()]),
    labels: new Set(labels.map((words) => words.join(' '))),
  }
  const names = seen.names.map((name) => toWords(name)).filter(({ length }) => length > 0)
  const words = toWords(text)
  yield* findWhole(words, names, ordinary)
  yield* findParts(text, words, names, ordinary)
  yield* findUnspaced(text, seen.names)
}

function* findWhole(
  words: readonly Word[],
  names: readonly (readonly Word[])[],
  ordinary: Ordinary,
): Generator<Finding> {
  const byFirst = new Map<string, (readonly Word[])[]>()
  for (const name of names) {
    const first = name[0]?.folded ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  for (const [index, first] of words.entries()) {
    const whole = (byFirst.get(first.folded) ?? [])
      .filter((name) => name.every((word, nth) => words[index + nth]?.folded === word.folded))
      .filter((name) => isTellingWhole(name, ordinary))
      .toSorted((one, other) => other.length - one.length)[0]
    const last = words[index + (whole?.length ?? 0) - 1]
    if (whole !== undefined && last !== undefined) yield { kind: 'name', start: first.start, end: last.end }
  }
}

// Of several words whole, it is the name whatever the labels say, unless one of them is called the same.
function isTellingWhole(name: readonly Word[], { everywhere, here, labels }: Ordinary): boolean {
  const isLabel = name.length === 1 || labels.has(name.map(({ folded }) => folded).join(' '))
  return name.some((word) => isTelling(word, isLabel ? here : everywhere))
}

/** Runs of telling words of the names, with the short words that stand beside them in a name: "van Dijk", "Ben Omar". */
function* findParts(
  text: string,
  words: readonly Word[],
  names: readonly (readonly Word[])[],
  { everywhere, here }: Ordinary,
): Generator<Finding> {
  const telling = new Set(
    names.flatMap((name) => name.filter((word) => isTelling(word, here)).map(({ folded }) => folded)),
  )
  const stems = new Set([...telling].flatMap((word) => (word.length >= 4 ? [word, toStem(word)] : [])))
  const pairs = new Set(names.flatMap((name) => name.slice(1).map((word, nth) => pair(name[nth], word))))
  const isPart = (word: Word): boolean =>
    telling.has(word.folded) ||
    (isCapitalized(word.text) && !here.has(word.folded) && hasStem(word.folded, stems))
  const isBeside = (one: Word | undefined, other: Word | undefined): boolean =>
    one !== undefined && other !== undefined && /^[ .,&-]{1,3}$/.test(text.slice(one.end, other.start))
  const isPair = (one: Word | undefined, other: Word | undefined, added: Word | undefined): boolean =>
    added !== undefined &&
    (!everywhere.has(added.folded) || particles.has(added.folded)) &&
    isBeside(one, other) &&
    pairs.has(pair(one, other))
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined || !isPart(word)) continue
    let first = index
    while (isPair(words[first - 1], words[first], words[first - 1])) first -= 1
    const grows = (last: Word | undefined, next: Word | undefined): boolean =>
      next !== undefined && ((isPart(next) && isBeside(last, next)) || isPair(last, next, next))
    while (grows(words[index], words[index + 1])) index += 1
    yield { kind: 'name', start: words[first]?.start ?? word.start, end: words[index]?.end ?? word.end }
  }
}

// Ordinary in a sentence, and a part of a name beside one.
const particles = new Set('van der den de la los das dos del della di da du le ten ter von zu'.split(' '))

function pair(one: Word | undefined, other: Word | undefined): string {
  return `${one?.folded ?? ''} ${other?.folded ?? ''}`
}

// Writing that sets no blank between words: the name as it stands, without its own blank, and its family name.
function* findUnspaced(text: string, names: readonly string[]): Generator<Finding> {
  const parts = names
    .flatMap((name) =>
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(name)
        ? [name, name.replaceAll(/\s/g, ''), ...name.split(/\s+/)]
        : [],
    )
    .filter((part) => part.length >= 2)
  for (const part of new Set(parts)) {
    for (let from = text.indexOf(part); from >= 0; from = text.indexOf(part, from + part.length))
      yield { kind: 'name', start: from, end: from + part.length }
  }
}

function isTelling({ folded }: Word, ordinary: ReadonlySet<string>): boolean {
  return folded.length >= 3 && !/^\d+$/.test(folded) && !ordinary.has(folded)
}

// What European languages hang on a name, and the vowel that they change for it.
const ending = /(?:'?s|es|e|en|a|u|em|owi|owie|iem|ego|emu|im|ym|om|ami|ach|ą|ę|y|i|ie|o|ow|ej)$/
const finalVowel = /[aeiouy]$/

function toStem(folded: string): string {
  return folded.length > 4 ? folded.replace(finalVowel, '') : folded
}

function hasStem(folded: string, stems: ReadonlySet<string>): boolean {
  if (folded.length < 4) return false
  if (stems.has(folded)) return true
  for (let cut = 1; cut <= 4 && folded.length - cut >= 4; cut += 1) {
    if (
      stems.has(folded.slice(0, -cut)) &&
      ending.test(folded.slice(-cut)) &&
      ending.exec(folded.slice(-cut))?.index === 0
    )
      return true
  }
  return false
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

// Arabic writes "to", "from", "and" and "the" onto the next word.
function withoutPrefix(folded: string): string {
  return /^\p{sc=Arab}{6,}$/u.test(folded) ? folded.replace(/^[وفبلك](?!$)/u, '') : folded
}

function toWords(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    folded: withoutPrefix(fold(word).replace(/'s$/, '')),
    start: index,
    end: index + word.length,
  }))
}
