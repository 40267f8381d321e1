const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** How many letters a token has. */
export const tokenLength = 3

/** Stands where there is nothing to hash. */
export const noToken = '...'

/**
 * Eighteen bits of a text (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/): enough to tell the few hundred labels
 * of a page apart, too few to say what the text was. A text that somebody guesses can be tried, so that none is made of a record's.
 */
export function toToken(text: string): string {
  if (text === '') return noToken
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  const bits = (hash ^ (hash >>> 18)) & 0x3ffff
  return alphabet.charAt(bits >> 12) + alphabet.charAt((bits >> 6) & 63) + alphabet.charAt(bits & 63)
}

/** Takes a list of tokens, or of anything that is `length` letters long, apart. */
export function splitTokens(packed: string | undefined, length = tokenLength): string[] {
  if (packed === undefined) return []
  return Array.from({ length: Math.floor(packed.length / length) }, (_, at) =>
    packed.slice(at * length, at * length + length),
  )
}

// Most labels are, and normalizing costs more than looking.
// oxlint-disable-next-line no-control-regex -- all of ASCII
const isAscii = /^[\u0000-\u007F]*$/
/** A space that is not one alone between two words, or that is none of the usual ones. */
const isSpaced = /^\s|\s$|\s\s|[^\S ]/
const isMarked = /[*:]\s*$/

/** From how many letters on what is said twice without a space between is no word of its own: the title of a drawing is so. */
const gluedFrom = 4

/** A text as people hear it: case, runs of space, a trailing colon or required-mark and saying it twice say nothing. */
export function foldText(text: string): string {
  if (text === '') return ''
  // Every name of a page comes by here: what most texts do not need is looked for before it is done.
  const plain = isAscii.test(text) ? text : text.normalize('NFKC')
  const spaced = isSpaced.test(plain) ? plain.replaceAll(/\s+/gu, ' ').trim() : plain
  const folded = (isMarked.test(spaced) ? spaced.replace(/\s*[*:]+\s*$/u, '').trim() : spaced).toLowerCase()
  // A hint that repeats the label, or an icon that is named as what it stands beside. By its halves, because a pattern
  // would try each place of a long one.
  const middle = Math.floor(folded.length / 2)
  const isApart = folded.length % 2 === 1
  if (middle < (isApart ? 1 : gluedFrom) || (isApart && folded[middle] !== ' ')) return folded
  const half = folded.slice(0, middle)
  return folded.endsWith(half) ? half : folded
}

/** A folded text without its counts, and what is counted without its ending: "17 contacts" is "1 contact". */
export function foldCounts(text: string): string {
  if (!/\d/.test(text)) return text
  return text.replaceAll(/\d[\d.,]*/g, '#').replaceAll(/(\p{L}{5})\p{L}+/gu, '$1')
}

/** The token of a name as it is written: what `textToken` of an element with this name is. */
export function toNameToken(name: string): string {
  return toToken(foldCounts(foldText(name)))
}

/** The tokens of the words of a folded text, five at most. */
export function toWordTokens(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 5)
    .map(toToken)
}

/** An identifier without what a server or a counter put into it; empty when nothing else is left of it. */
export function cleanIdentifier(value: string): string {
  const cleaned = value
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '#')
    .replaceAll(/\b(?=[a-z]*\d)[0-9a-z]{9,}\b/gi, '#')
    .replaceAll(/\d+/g, '#')
  return /[a-z]{2}/i.test(cleaned) && cleaned.length <= 80 ? cleaned : ''
}
