import { firstNumberOf } from './accounts.ts'
import type { Variant } from '../saving/save-cases.ts'

/** A page in one skin, as somebody sees it. */
export interface SkinVariant extends Variant {
  readonly skin: string
  readonly user: string
  /** What is pressed before it is saved, a command of the app. */
  readonly command: string | undefined
}

// The names end in the language where it is not English, as the bench reads them.
const looks = {
  elastic: { skin: 'elastic', user: 'nora' },
  larry: { skin: 'larry', user: 'nora' },
  classic: { skin: 'classic', user: 'nora' },
  'elastic-de': { skin: 'elastic', user: 'nora-de' },
  'larry-de': { skin: 'larry', user: 'nora-de' },
  'elastic-he': { skin: 'elastic', user: 'nora-he' },
  'elastic-b': { skin: 'elastic', user: 'boris' },
  'larry-b': { skin: 'larry', user: 'boris' },
} as const

// FIRST is the number of the first contact, identity and response of an account. What is shown in a frame is a page of
// its own here, as it is for whoever works in it.
const pages = {
  mail: '_task=mail',
  message: '_task=mail&_mbox=INBOX&_uid=1&_action=show',
  compose: '_task=mail&_action=compose',
  contacts: '_task=addressbook',
  group: '_task=addressbook',
  contact: '_task=addressbook&_action=show&_source=0&_cid=FIRST&_framed=1',
  edit: '_task=addressbook&_action=edit&_source=0&_cid=FIRST&_framed=1',
  new: '_task=addressbook&_action=add&_source=0&_framed=1',
  search: '_task=addressbook&_action=search&_form=1&_framed=1',
  import: '_task=addressbook&_action=import&_framed=1',
  sections: '_task=settings&_action=preferences',
  general: '_task=settings&_action=edit-prefs&_section=general&_framed=1',
  mailbox: '_task=settings&_action=edit-prefs&_section=mailbox&_framed=1',
  composing: '_task=settings&_action=edit-prefs&_section=compose&_framed=1',
  folders: '_task=settings&_action=folders',
  folder: '_task=settings&_action=edit-folder&_mbox=INBOX&_framed=1',
  identities: '_task=settings&_action=identities',
  identity: '_task=settings&_action=edit-identity&_iid=FIRST&_framed=1',
  responses: '_task=settings&_action=responses',
  response: '_task=settings&_action=edit-response&_id=FIRST&_framed=1',
} as const

/** Who sees it, in which language and skin. */
export type Look = keyof typeof looks

/** A page of the app. */
export type PageName = keyof typeof pages

/** All pages of the app. */
export const pageNames = Object.keys(pages).filter((name): name is PageName => name in pages)

/** All that sees them. */
export const lookNames = Object.keys(looks).filter((name): name is Look => name in looks)

/** Every page, once. */
export const variants: readonly SkinVariant[] = lookNames.flatMap((look) => {
  const { skin, user } = looks[look]
  const first = firstNumberOf(user)
  return pageNames.map((page) => ({
    file: fileOf(look, page),
    address: `?${pages[page].replace('FIRST', String(first))}`,
    skin,
    user,
    command: page === 'group' ? 'group-create' : undefined,
  }))
})

/** Where a page is saved. */
export function fileOf(look: Look, page: PageName): string {
  return `roundcube/${look}.${page}.html`
}
