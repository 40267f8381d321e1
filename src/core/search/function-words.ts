import {
  ara,
  ces,
  dan,
  deu,
  eng,
  fin,
  fra,
  heb,
  hun,
  ita,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  spa,
  swe,
  tur,
  ukr,
} from 'stopword'
import { splitWords } from './words.ts'

const lists: Readonly<Record<string, readonly string[]>> = {
  ...{
    ar: ara,
    cs: ces,
    da: dan,
    de: deu,
    en: eng,
    es: spa,
    fi: fin,
    fr: fra,
    he: heb,
    hu: hun,
    it: ita,
    nb: nob,
  },
  ...{ nl: nld, no: nob, pl: pol, pt: por, ro: ron, ru: rus, sv: swe, tr: tur, uk: ukr },
}

// What questions are made of, and those lists leave out.
const asking: Readonly<Record<string, string>> = {
  ar: 'لماذا يمكنني أستطيع',
  de: 'mache macht',
  en: 'why when does doing doesn didn isn cannot',
  es: 'puedo puede debo hacer hago',
  fr: 'comment pourquoi quand puis peux peut faut dois est',
  it: 'quando posso può devo fare',
  pt: 'onde posso pode devo fazer faço',
}

/** The words of a language that hold sentences together and say nothing of what they are about; none where it is not known. */
export function functionWordsOf(locale: string): ReadonlySet<string> {
  return new Set((lists[languageOf(locale)] ?? []).flatMap(splitWords))
}

/**
 * More words that questions are made of. Headings of help pages have them too, and are found by them; but where nothing
 * has one, nothing is missing: in a small pack it would be half of what is unknown.
 */
export function askingWordsOf(locale: string): ReadonlySet<string> {
  return new Set(splitWords(asking[languageOf(locale)] ?? ''))
}

function languageOf(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? ''
}
