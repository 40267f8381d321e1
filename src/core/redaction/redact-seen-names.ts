import { findLinks } from './links.ts'
import { findMails } from './mails.ts'
import { replaceFindings, type Redaction } from './replace-findings.ts'
import { findSeenNames, type SeenOnPage } from './seen-names.ts'

/**
 * Takes out the names that stand on the page: what is done in the page, which alone knows them. The worker, which
 * redacts what it stores, is never told them. Links and mail addresses go too, whole, because a name may be a part of one.
 */
export function redactSeenNames(text: string, seen: SeenOnPage): Redaction {
  return replaceFindings(text, [findLinks, findMails, (plain) => findSeenNames(plain, seen)])
}
