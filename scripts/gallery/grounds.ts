import { startDemoCrm } from '../../test/e2e/support/crm.ts'
import { requireLightning } from '../../test/grounds/lightning/build.mjs'
import { startDynamics } from '../../test/grounds/dynamics/dynamics.mjs'
import { serveStatic } from '../../test/grounds/static-server.mjs'

/** An anchor of a pack file, written by hand. */
export interface GalleryAnchor {
  readonly role: string
  readonly names: Readonly<Record<string, string>>
}

/** A page on which every kind of item is shown. */
export interface GalleryGround {
  readonly name: string
  readonly product: string
  /** Where the page is on its server. */
  readonly path: string
  readonly start: () => Promise<{ readonly origin: string; close(): Promise<void> }>
  /** A button of the page; a field that can be written into, and its selector, as Playwright reads it. */
  readonly button: GalleryAnchor
  readonly field: GalleryAnchor
  readonly fieldSelector: string
}

/** The grounds that start without a server of their own. */
export const grounds: readonly GalleryGround[] = [
  {
    name: 'demo-crm',
    product: 'realtimex-crm',
    path: '/#/contacts/create',
    start: () => startDemoCrm(),
    button: { role: 'button', names: { en: 'Save' } },
    field: { role: 'textbox', names: { en: 'First name' } },
    fieldSelector: 'main input[name=first_name]',
  },
  {
    name: 'dynamics',
    product: 'dynamics-365',
    path: '/main.aspx?pagetype=entityrecord&etn=account',
    start: () => startDynamics(),
    button: { role: 'menuitem', names: { en: 'Save' } },
    field: { role: 'textbox', names: { en: 'Account Name' } },
    fieldSelector: '[data-id="name.fieldControl-text-box-text"]',
  },
  {
    name: 'lightning',
    product: 'salesforce',
    path: '/?mode=edit',
    start: async () =>
      serveStatic({ dir: await requireLightning({ log: (line) => console.log(line) }), port: 0 }),
    button: { role: 'button', names: { en: 'Mark Status as Complete' } },
    field: { role: 'textbox', names: { en: 'Phone' } },
    fieldSelector: 'role=textbox[name="Phone"]',
  },
]
