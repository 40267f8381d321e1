import { fold } from '../fold.ts'
import { ordinaryWords } from './ordinary-words.ts'

// What buttons and menus say where each word begins with a capital. A word that is missing costs a label its letters.
const ofControls = new Set(
  (
    'add save edit cancel close next back show hide send log mark change delete remove more create apply reset clear ' +
    'select choose upload download print share copy clone sign out in help open view go up down first last previous ' +
    'undo redo refresh reload sort by columns fields options actions tools advanced quick links manage assign approve ' +
    'reject complete done ok yes no active inactive enabled only my am pm today week month year this'
  ).split(' '),
)

const particles = /^(?:van|von|der|den|de|la|le|di|da|du|dos|del|bin|ibn|al|el|y|e|i)$/u

// What only firms end in.
const legalForms = new Set(
  'gmbh inc incorporated corp corporation limited ltd llc plc kgaa ohg gbr sarl srl ltda eireli bv nv oy ab zoo'.split(
    ' ',
  ),
)

/**
 * True of a few words that all begin with a capital and of which none is a CRM's or a button's, or the last is the legal
 * form of a firm: how people and firms are written. In writing without capitals it is never true.
 */
export function looksLikeName(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’.-]+/gu) ?? []
  const telling = words.filter((word) => !particles.test(word))
  const isFirm = legalForms.has(fold(telling.at(-1) ?? '').replaceAll('.', ''))
  return (
    telling.length >= 2 &&
    words.length <= 5 &&
    telling.every((word) => /^\p{Lu}/u.test(word)) &&
    (isFirm || !telling.some((word) => isOfCrm(word)))
  )
}

/** True of a word that CRMs and their buttons say. */
export function isOfCrm(word: string): boolean {
  const folded = fold(word)
  return ordinaryWords.has(folded) || ofControls.has(folded)
}

// Firms are called so too (City Foods), so that one of them in a name says nothing of it.
const ofFields = new Set(
  (
    'name title salutation subject description comment comments content state country city town street address zip ' +
    'postal code region province mobile fax website url due start starts end ends date dates time priority amount ' +
    'quantity total currency tax probability revenue source industry rating reason type category label color width ' +
    'height format size number id language organization department position job birthday gender first last middle'
  ).split(' '),
)

/** True of a word that CRMs and their buttons say, or that their fields are called by. */
export function isOfField(word: string): boolean {
  return isOfCrm(word) || ofFields.has(fold(word))
}
