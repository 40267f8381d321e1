import { isIdentifier } from '../page-key.ts'
import { findPattern, type Finding } from './finding.ts'

// Up to a blank, a quotation mark or a sign of Chinese and Japanese writing, which sets no blank behind a link.
const rest = '[^\\s<>"«»“”\\u3000-\\u30ff\\u4e00-\\u9fff\\uff00-\\uffef]'
const withScheme = new RegExp(`(?<![\\p{L}\\p{N}])(?:[a-z][a-z\\d+.-]{1,20}:\\/\\/|www\\.)${rest}+`, 'giu')
const withHost = new RegExp(
  `(?<![\\p{L}\\p{N}@.-])(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}]{2,24}(?::\\d{2,5})?(?:\\/${rest}*|[?#]${rest}+)`,
  'gu',
)
const localHost = new RegExp(
  `(?<![\\p{L}\\p{N}@.-])(?:localhost|\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{2,5})?\\/${rest}*`,
  'giu',
)
const pathAlone = new RegExp(`(?<=^|[\\s("'])[#/]${rest}+`, 'gu')

/** Addresses of pages, whole; and the path of one, where it names a record. */
export function* findLinks(text: string): Generator<Finding> {
  for (const pattern of [withScheme, withHost, localHost]) {
    for (const finding of findPattern('link', text, pattern)) yield withoutTail(text, finding)
  }
  for (const finding of findPattern('link', text, pathAlone, namesRecord)) yield withoutTail(text, finding)
}

// The point that ends the sentence, and the bracket that the link stands in.
function withoutTail(text: string, finding: Finding): Finding {
  const tail = /[.,;:!?'")\]}]+$/.exec(text.slice(Math.max(finding.start, finding.end - 20), finding.end))
  return { ...finding, end: finding.end - (tail?.[0].length ?? 0) }
}

/** True of `/contacts/17`, `#Account/view/5f2a…` and `?id=17`; not of `/help` or `#5`. */
function namesRecord(path: string): boolean {
  const segments = path.split(/[/?&=#]/).filter((segment) => segment !== '')
  return segments.length >= 2 && segments.some(isIdentifier)
}
