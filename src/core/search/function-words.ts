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

/** The words of a language that hold sentences together and say nothing of what they are about; none where it is not known. */
export function functionWordsOf(locale: string): ReadonlySet<string> {
  const list = lists[locale.toLowerCase().split('-')[0] ?? ''] ?? []
  return new Set(list.flatMap(splitWords))
}
