import { startDemoCrm } from '../../test/e2e/support/crm.ts'
import type { Walker } from '../walk/walker.ts'
import { does, type Action, type EventGround } from './ground.ts'

const save = 'main button[type=submit]'
const saveDialog = '[role=dialog] button[type=submit]'
const trash = 'button:has(> .lucide-trash)'
const undo = '[data-sonner-toast] button[data-action]'
const stageBox = '[role=dialog] button[data-slot=select-trigger]:has(+ select option[value=won])'

/** The demo CRM: what is saved or deleted can be taken back for some seconds, and is written after that. */
export const demoCrm: EventGround = {
  product: 'realtimex-crm',
  rounds: 5,
  start: () => startDemoCrm(),
  async open(page, origin) {
    await page.goto(`${origin}/#/contacts`)
    await page.locator('header a[href="#/contacts"]').waitFor({ timeout: 30_000 })
  },
  hearWrites(page, onWrite) {
    // Its data provider names each request in the console.
    page.on('console', (message) => {
      const write = /^(create|update|delete) (\w+)/.exec(message.text())
      if (message.type() === 'startGroupCollapsed' && write !== null) onWrite(write[0])
    })
  },
  playRound,
}

function playRound(round: number): readonly Action[] {
  const contact = round * 3
  return [
    ...browse(),
    ...writeContact(contact),
    ...writeNote(contact + 1),
    ...writeCompany(round + 1),
    ...moveDeals(),
    ...lookAround(),
  ]
}

function browse(): readonly Action[] {
  return [
    toList('companies', 'view-opened companies'),
    toList('contacts', 'view-opened contacts'),
    does('search as one types', 'search-made contacts', async (walker) => {
      await walker.type('main input[name=q]', 'an')
      await walker.page.waitForTimeout(900)
      await walker.type('main input[name=q]', 'n')
    }),
    does('clear the search', '', async ({ page }) => {
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
    }),
    does('filter by a status', '', (walker) => walker.press('h3:has(.lucide-trending-up) + div > button')),
    does('no filter', '', (walker) => walker.press('h3:has(.lucide-trending-up) + div > button')),
    does('open a record', '', (walker) => go(walker, '#/contacts/2/show', 'main textarea[name=text]')),
    does('go back to the list', '', async (walker) => {
      await walker.page.goBack()
      await walker.see('main a[href="#/contacts/create"]')
    }),
  ]
}

function writeContact(id: number): readonly Action[] {
  return [
    does('open the form of a new contact', '', (walker) =>
      go(walker, '#/contacts/create', 'main input[name=first_name]'),
    ),
    does('a contact that is refused', '', async (walker) => {
      await walker.type('main input[name=last_name]', 'Nook')
      await walker.press(save)
    }),
    does('the refused contact is given up', '', (walker) => walker.press('header a[href="#/contacts"]')),
    does('the form again', '', (walker) => go(walker, '#/contacts/create', 'main input[name=first_name]')),
    does('a contact that is saved after a refusal', 'record-created contacts', async (walker) => {
      await walker.type('main input[name=last_name]', 'Nook')
      await walker.press(save)
      await walker.type('main input[name=first_name]', 'Ada')
      await walker.press(save)
      await walker.see('main textarea[name=text]')
    }),
    does('a contact is edited and saved', 'record-saved contacts', async (walker) => {
      await edit(walker, id)
      await walker.press(save)
      await walker.see('main textarea[name=text]')
    }),
    does('a contact is edited, saved, and the save taken back', '', async (walker) => {
      await edit(walker, id)
      await walker.press(save)
      await walker.see('main textarea[name=text]')
      await walker.press(undo)
    }),
    does('a contact is edited and not saved', '', async (walker) => {
      await edit(walker, id)
      await walker.press('main [role=toolbar] button[type=button]')
      await walker.see('main a[href="#/contacts/create"], main textarea[name=text]')
    }),
    does('a contact is deleted', 'record-deleted contacts', async (walker) => {
      await go(walker, `#/contacts/${id + 20}`, 'main input[name=first_name]')
      await walker.press(trash)
      await walker.see('main a[href="#/contacts/create"]')
    }),
    does('a contact is deleted and taken back', '', async (walker) => {
      await go(walker, `#/contacts/${id + 40}`, 'main input[name=first_name]')
      await walker.press(trash)
      await walker.see('main a[href="#/contacts/create"]')
      await walker.press(undo)
    }),
  ]
}

function writeNote(id: number): readonly Action[] {
  return [
    does('open a contact', '', (walker) => go(walker, `#/contacts/${id}/show`, 'main textarea[name=text]')),
    does('a note', 'record-created contactNotes', async (walker) => {
      await walker.type('main textarea[name=text]', 'Called, no answer')
      await walker.press('main form button:has(.lucide-save)')
    }),
    does('a note with a file', 'record-created contactNotes, file-attached contacts', async (walker) => {
      await walker.type('main textarea[name=text]', 'Sent the offer')
      await walker.page.setInputFiles('main form input[type=file]', 'LICENSE')
      await walker.press('main form button:has(.lucide-save)')
    }),
    does('a task', 'record-created tasks', async (walker) => {
      await walker.press('main button:not([aria-haspopup]):has(.lucide-plus)')
      await walker.type('[role=dialog] [name=text]', 'Send the offer')
      await walker.press(saveDialog)
      await walker.seeNone('[role=dialog]')
    }),
    does('a task that is given up', '', async (walker) => {
      await walker.press('main button:not([aria-haspopup]):has(.lucide-plus)')
      await walker.type('[role=dialog] [name=text]', 'Call again')
      await walker.page.keyboard.press('Escape')
      await walker.seeNone('[role=dialog]')
    }),
  ]
}

function writeCompany(id: number): readonly Action[] {
  return [
    toList('companies', 'view-opened companies'),
    does('a company', 'record-created companies', async (walker) => {
      await go(walker, '#/companies/create', 'main input[name=name]')
      await walker.type('main input[name=name]', 'Nook & Cranny')
      await walker.page.keyboard.press('Enter')
      await walker.see('main [role=tab]')
    }),
    does('a company is edited and saved', 'record-saved companies', async (walker) => {
      await go(walker, `#/companies/${id}`, 'main input[name=name]')
      await walker.type('main input[name=name]', ' & Co')
      await walker.press(save)
      await walker.see('main [role=tab]')
    }),
    does('a company by Back instead of saving', '', async (walker) => {
      await go(walker, `#/companies/${id}`, 'main input[name=name]')
      await walker.page.goBack()
      await walker.see('main [role=tab]')
    }),
  ]
}

function moveDeals(): readonly Action[] {
  return [
    toList('deals', 'view-opened deals'),
    does('a deal is moved by keys', 'stage-changed deals', async ({ page }) => {
      await page.locator('[data-rfd-droppable-id=opportunity] [data-rfd-draggable-id]').first().focus()
      for (const key of ['Space', 'ArrowRight', 'Space']) {
        await page.keyboard.press(key)
        await page.waitForTimeout(500)
      }
    }),
    does('a deal is moved within its column', '', async ({ page }) => {
      await page.locator('[data-rfd-droppable-id=delayed] [data-rfd-draggable-id]').first().focus()
      for (const key of ['Space', 'Escape']) {
        await page.keyboard.press(key)
        await page.waitForTimeout(500)
      }
    }),
    // The other way, so that no column runs out of cards.
    does('a deal is moved by mouse', 'stage-changed deals', async ({ page }) => {
      const card = page.locator('[data-rfd-droppable-id=proposal-sent] [data-rfd-draggable-id]').first()
      const [from, to] = [
        await card.boundingBox(),
        await page.locator('[data-rfd-droppable-id=opportunity]').boundingBox(),
      ]
      if (from === null || to === null) throw new Error('no board')
      await page.mouse.move(from.x + 20, from.y + 20)
      await page.mouse.down()
      await page.mouse.move(from.x + 40, from.y + 30, { steps: 5 })
      await page.mouse.move(to.x + 40, to.y + 60, { steps: 15 })
      await page.waitForTimeout(300)
      await page.mouse.up()
      await page.waitForTimeout(800)
    }),
    does('a deal is looked at', '', async (walker) => {
      await walker.press('[data-rfd-droppable-id=delayed] [data-rfd-draggable-id]')
      await walker.see('main h5')
    }),
    does('its stage in the form', 'record-saved deals, stage-changed deals', async (walker) => {
      const id = /deals\/(\d+)/.exec(walker.page.url())?.[1]
      await go(walker, `#/deals/${id}`, stageBox)
      await walker.press(stageBox)
      await walker.press('[role=option]:not([data-state=checked]) >> nth=1')
      await walker.press(saveDialog)
      await walker.see('main h5')
    }),
    does('its amount in the form', 'record-saved deals', async (walker) => {
      const id = /deals\/(\d+)/.exec(walker.page.url())?.[1]
      await go(walker, `#/deals/${id}`, '[role=dialog] input[name=amount]')
      await walker.type('[role=dialog] input[name=amount]', '0')
      await walker.press(saveDialog)
      await walker.see('main h5')
    }),
    toList('deals', ''),
    does('a deal that is refused', '', async (walker) => {
      await go(walker, '#/deals/create', '[role=dialog] input[name=name]')
      await walker.type('[role=dialog] input[name=name]', 'Signs')
      await walker.press(saveDialog)
      await walker.page.keyboard.press('Escape')
      await walker.seeNone('[role=dialog]')
    }),
    does('search in the deals', 'search-made deals', (walker) => walker.type('main input[name=q]', 'a')),
    does('no search any more', '', async ({ page }) => {
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
    }),
  ]
}

function lookAround(): readonly Action[] {
  return [
    toList('tasks', 'view-opened tasks'),
    does('the dashboard', '', (walker) => walker.press('header nav a[href="#/"]')),
    does('a reload', '', async (walker) => {
      await walker.page.reload()
      await walker.see('header a[href="#/contacts"]')
    }),
    does('the user’s menu', '', async (walker) => {
      await walker.press('header button:has([data-slot=avatar])')
      await walker.page.keyboard.press('Escape')
    }),
  ]
}

function toList(object: string, events: string): Action {
  return does(`list of ${object}`, events, async (walker) => {
    await walker.press(`header nav a[href="#/${object}"]`)
    await walker.see(`main a[href="#/${object}/create"]`)
  })
}

async function edit(walker: Walker, id: number): Promise<void> {
  await go(walker, `#/contacts/${id}`, 'main input[name=first_name]')
  await walker.type('main input[name=title]', ' II')
}

async function go({ page }: Walker, hash: string, sign: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.locator(sign).filter({ visible: true }).first().waitFor()
  // A form is there before its record.
  await page.waitForTimeout(600)
}
