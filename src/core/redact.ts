/**
 * Replaces what could name a customer in a person's own words, before they are stored: mail addresses, links,
 * and long numbers (phones, accounts, record ids). Each becomes a bracketed mark that says what stood there.
 * It is deliberately blunt: a question that lost a number is still a question.
 */
export function redact(text: string): string {
  return redactions.reduce((rest, { pattern, mark }) => rest.replaceAll(pattern, mark), text)
}

// In order: a link may hold a mail address, an id may look like the end of a phone number.
const redactions = [
  { pattern: /\b(?:https?:\/\/|www\.)\S+/giu, mark: '[link]' },
  { pattern: /(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S+/gu, mark: '[link]' },
  { pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, mark: '[mail]' },
  { pattern: /\b[a-z]{2}\d{2}(?:[ ]?[a-z0-9]{4}){2,7}(?:[ ]?[a-z0-9]{1,4})?\b/giu, mark: '[account]' },
  { pattern: /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/giu, mark: '[id]' },
  // Salesforce's 15 or 18 characters, and their like: letters and digits mixed.
  { pattern: /\b(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{15,}\b/giu, mark: '[id]' },
  // In any script's digits, with any space or dash between them: a French number is typed with no-break spaces.
  { pattern: /\+?\(?\p{Nd}(?:[\s().\p{Pd}/\u2060]*\p{Nd}){5,}/gu, mark: '[number]' },
]
