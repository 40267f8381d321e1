import type { CrmEventKind } from '../crm-event.ts'
import type { View } from '../page-key.ts'

/**
 * By what the events of one CRM are seen from outside. Selectors match elements of the CRM's page, through its shadow
 * roots, in every language; no sign may need the value of a field.
 */
export interface EventSigns {
  /** What people do, and what proves that it was done. Of several that one press fits, the first counts. */
  readonly acts: readonly Act[]
  /** A press on one of these drops what the person has written. */
  readonly drops?: string
  /** Boards on which a card's column is its stage. */
  readonly board?: Board
}

/** Something that a person does and that may be refused. */
export interface Act {
  /** `written` is a record that was created where the page key says `create`, and one that was saved elsewhere. */
  readonly kind: Exclude<CrmEventKind, 'view-opened'> | 'written'
  /** The object where it is not the page's: one, one for each object of a page, or `false` for none at all. */
  readonly object?: string | Readonly<Record<string, string>> | false
  /** The only views on which it can be done. */
  readonly on?: readonly View[]
  /** What begins it; any of them. */
  readonly by: Beginning
  /** It begins to count with a press on one of these, and any other press calls it off: the answer to "are you sure?". */
  readonly confirm?: string
  /** It counts only after the person has written something since the last page or save. */
  readonly edited?: true
  /** It counts only where one of these is shown when it is begun: rows that are ticked, for instance. */
  readonly needs?: string
  /** It is not proven by itself: it happens with the next record that is written on this page. */
  readonly rides?: true
  /** What proves that it was done; any of them. */
  readonly done?: Proof
  /** What is shown when it was refused. */
  readonly refused?: string
  /** What the CRM shows for as long as it can be taken back. It has happened when that is gone and was not pressed. */
  readonly undo?: string
}

/** What begins an act, each by the person and not by a script of the page. */
export interface Beginning {
  /** A click on it or in it, or Enter where that is a click. */
  readonly press?: string
  /** A form is sent. */
  readonly submit?: string
  /** Enter in a box into which something was written since the last time. */
  readonly enter?: string
  /** Something is written into a box; once until the person leaves the box. */
  readonly type?: string
  /** A file is chosen, or dropped there. */
  readonly file?: string
  /** Something is chosen in a box. */
  readonly choose?: string
  /** A key with Control or Command. */
  readonly key?: string
}

/** What proves an act. The last four are no proof any more once the person has gone on to do something else. */
export interface Proof {
  /** It is shown now, and was not when the act began: a toast. */
  readonly appears?: string
  /** Its texts or elements are written anew, and it is shown: a line for messages. */
  readonly changes?: string
  /** All of it that was shown is gone: a dialog, a mark of what is not saved. */
  readonly leaves?: string
  /** What was pressed is not shown any more. */
  readonly hides?: true
  /** The page goes forward, by itself, to one of these views of the same object. */
  readonly view?: readonly View[]
  /** The same by a load of the page; the next page is looked at once it is there. */
  readonly loads?: ProofByLoad
}

/** What the page that is loaded next shows of an act. */
export interface ProofByLoad {
  /** It is one of these views of the same object. */
  readonly view: readonly View[]
  /** And the server has sent the browser on to it: a form that it refuses it answers with a page at once. */
  readonly isSentOn?: true
  /**
   * And says so. Where nothing that it shows does, it may not have the form again that was sent: forms that are refused
   * come back, with the same fields.
   */
  readonly shows?: string
}

/** A board of cards in columns. */
export interface Board {
  /** An attribute that every card has, with the same value wherever the card is. */
  readonly card: string
  /** An attribute that every column has. */
  readonly column: string
}
