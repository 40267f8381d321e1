import { findPattern, type Finding } from './finding.ts'
import { wordStart } from './word-edge.ts'

const titles =
  'Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Mister|Dr\\.?|Prof\\.?|Herrn?|Frau|Fräulein|Mme|Mlle|Madame|Monsieur|M\\.|Sr\\.|Sra\\.|Srta\\.|' +
  'Señora?|Doña|Sig\\.|Sig\\.ra|Signora?|Dott\\.|Dott\\.ssa|Dhr\\.|Mevr\\.|Meneer|Mevrouw|Pana?|Panią|Pani|Panu|Panem|Senhora?|Sr\\.ª|Dona'
const particles =
  "(?:(?:[Vv]an der|[Vv]an den|[Vv]an|[Vv]on|[Zz]u|[Dd]e la|[Dd]e los|[Dd]e|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]e|[Ll]a|[Tt]en|[Tt]er) |[dDlL]')"
const addressed = new RegExp(
  `${wordStart}(?:${titles}) (?:(?:${titles}) )?(?:(${particles}\\p{L}[\\p{L}'-]*|\\p{Lu}[\\p{L}'-]*(?: ${particles}?\\p{Lu}[\\p{L}'-]+){0,2}))`,
  'gu',
)
const inJapanese =
  /(?<![\p{sc=Han}\p{sc=Hira}])(?!お客|皆|仕|同|多|模|有|様)([\p{sc=Han}\p{sc=Kana}]{1,8} ?[\p{sc=Han}\p{sc=Kana}]{0,6})(?=様|さん|さま|氏)/gu
const inArabic =
  /(?:السيد|السيدة|الأستاذ|الأستاذة|الدكتور|الدكتورة) ((?:بن |ابن |أبو |آل |عبد )?[\p{sc=Arab}]{2,20}(?: ال[\p{sc=Arab}]{2,20})?)/gu

/** Names behind a form of address: "Frau Huber", "Mr de Vries", 田中様. Names without one are not found. */
export function* findAddressedNames(text: string): Generator<Finding> {
  for (const pattern of [addressed, inJapanese, inArabic]) yield* findPattern('name', text, pattern)
}
