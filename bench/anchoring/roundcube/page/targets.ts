import { groupBy } from '../../../../src/core/group-by.ts'
import { isSeen } from '../../saving/page/is-seen.ts'
import { writeTarget } from '../target-key.ts'
import { fields, readAppKey } from './app-key.ts'

const pointedAt = [
  fields,
  'button, a[href], a[onclick], label, legend, th, td.section',
  'h1, h2, h3, .boxtitle, .header-title, .ui-dialog-title',
].join(', ')

/** Mails, contacts, groups and folders of somebody, and what a mail or a contact is called. */
const records = [
  '#messagelist tbody, #messagelist .message, #contacts-table, #identities-table, #responses-table',
  '.rcmContactAddress, .rcmaddcontact, .subject, .contactfieldcontent.name, .contactgroup',
  '#subscription-table li > a, #mailboxlist li:not(.mailbox.inbox, .drafts, .sent, .junk, .trash, .archive) > a',
].join(', ')

/** The elements that are seen and of no record, by where they are and what the app calls them. */
export function findTargets(document: Document): ReadonlyMap<string, Element> {
  const scope = document.querySelector('.ui-dialog') ?? document
  const seen = [...scope.querySelectorAll(pointedAt)].filter(
    (element) => isSeen(element) && element.closest(records) === null,
  )
  // What is there twice is called nothing: hidden namesakes do not count, they are `called`.
  const byKey = groupBy(seen, readAppKey)
  return new Map(
    seen.map((element) => {
      const called = readAppKey(element)
      const isOnly = called !== undefined && byKey.get(called)?.length === 1
      return [writeTarget({ path: pathOf(element), called, isOnly, text: labelOf(element) }), element]
    }),
  )
}

/** What the page calls anything, seen or not: what is among it is not gone. */
export function listKeys(document: Document): readonly string[] {
  const all = [...document.querySelectorAll(pointedAt)]
  return [...new Set(all.flatMap((element) => readAppKey(element) ?? []))]
}

/** Tag and place at each level, and how many there are: another number may be another order. */
function pathOf(element: Element): string {
  const parent = element.parentElement
  if (parent === null) return element.localName
  const siblings = [...parent.children].filter((sibling) => !sibling.matches('script, style, link, template'))
  return `${pathOf(parent)}>${element.localName}${siblings.indexOf(element)}/${siblings.length}`
}

/** What tells that it says the same: never a value. */
function labelOf(element: Element): string {
  const text = element.matches('select, textarea') ? '' : (element.textContent ?? '')
  return [text, element.getAttribute('title') ?? '', element.getAttribute('placeholder') ?? '']
    .join('|')
    .replaceAll(/[\s\d]+/g, ' ')
    .trim()
}
