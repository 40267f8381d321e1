import type { RedactedKind } from './finding.ts'

// Each mark says, as a word, what stood there, so that the question can still be read.
export const marks: Readonly<Record<RedactedKind, string>> = {
  mail: '[mail]',
  link: '[link]',
  account: '[account]',
  card: '[card]',
  'national-id': '[national id]',
  'record-id': '[id]',
  phone: '[phone]',
  number: '[number]',
  name: '[name]',
}

// Whoever writes an address or a phone number asks about mails or calls. Nobody who names a customer asks about names,
// and an account of a bank is none of a CRM.
const telling: ReadonlySet<string> = new Set([marks.mail, marks.link, marks.phone])
const misleading = Object.values(marks).filter((mark) => !telling.has(mark))

/** A text without the marks whose words it is not about: for searching and comparing. */
export function withoutMarks(text: string): string {
  return misleading.reduce((rest, mark) => rest.replaceAll(mark, ' '), text)
}
