/**
 * The words of a text as search compares them, in order: lower case, without accents (`Straße` and `strasse` are one
 * word). Languages written without spaces come as pairs of characters, each pair a word, which is what finds most
 * there without a dictionary.
 */
export function splitWords(text: string): string[] {
  const folded = text.toLowerCase().normalize('NFKD').replaceAll(marks, '').replaceAll('ß', 'ss')
  return (folded.match(runs) ?? []).flatMap((run) => (unspaced.test(run) ? pairsOf(run) : [run]))
}

const marks = /\p{M}+/gu
const runs =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー]+|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}])+/gu
const unspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー]/u

function pairsOf(run: string): string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}
