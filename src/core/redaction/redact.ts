import { findAccounts } from './accounts.ts'
import { findAddressedNames } from './addressed-names.ts'
import type { Finder } from './finding.ts'
import { findLinks } from './links.ts'
import { findMails } from './mails.ts'
import { findNumbers, findWrittenIds } from './numbers.ts'
import { findRecordIds } from './record-ids.ts'
import { replaceFindings, type Redaction } from './replace-findings.ts'
import { findSeenNames, type SeenOnPage } from './seen-names.ts'

// In the order in which they claim a place: a link may hold a mail address, an id may look like a phone's end.
const finders: readonly Finder[] = [
  findLinks,
  findMails,
  findAccounts,
  findWrittenIds,
  findRecordIds,
  findNumbers,
  findAddressedNames,
]

/**
 * Takes out of a person's own words what could name a customer or a record: mail addresses, links, accounts, cards,
 * national ids, ids of records, phones, other long numbers, names behind a form of address, and the names that `seen`
 * gives. Any other name stays: nothing in a text tells it from a word. What was replaced once is replaced by nothing.
 */
export function redact(text: string, seen?: SeenOnPage): Redaction {
  return replaceFindings(
    text,
    seen === undefined ? finders : [...finders, (plain) => findSeenNames(plain, seen)],
  )
}
