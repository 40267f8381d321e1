/** A text as the finders read it, and where in the original each of its code units stands. */
export interface Reading {
  readonly text: string
  /** One entry more than `text` has code units: the last is the original's length. */
  readonly at: readonly number[]
}

/**
 * The same words with one sort of digit, of blank, of dash and of apostrophe, and without marks that are not seen. A
 * number is a number in Arabic or full-width digits too, and one that was pasted has no-break spaces in it.
 */
export function readPlainly(text: string): Reading {
  const at: number[] = []
  let plain = ''
  let index = 0
  for (const character of text) {
    for (const unit of readCharacter(character)) {
      plain += unit
      for (let more = 0; more < unit.length; more += 1) at.push(index)
    }
    index += character.length
  }
  at.push(text.length)
  return { text: plain, at }
}

function readCharacter(character: string): string {
  if (character < '\u0080') return /\s/.test(character) ? ' ' : character
  if (/\p{Nd}/u.test(character)) return String(digitValue(character))
  // Soft hyphens, joiners and marks of direction; not the joiners' effect inside a word, which no finder looks at.
  if (/[\p{Cf}\p{Mn}]/u.test(character)) return character === '\u2060' ? ' ' : ''
  if (/\s/.test(character)) return ' '
  if (/\p{Pd}/u.test(character)) return '-'
  if (/[’ʼ′]/.test(character)) return "'"
  if (character === '\u066c') return ','
  if (character === '\u066b') return '.'
  // Full-width letters and signs; ligatures and fractions would grow, and stay.
  const compatible = character.normalize('NFKC')
  return compatible.length === 1 ? compatible : character
}

// The digits of a script follow one another, zero first, and no script's nine stands beside another's zero but in
// blocks that begin at a multiple of ten from U+1D7CE on.
function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return value
}
