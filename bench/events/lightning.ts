import type { Page } from 'playwright'
import { startLightning } from '../../test/grounds/lightning/build.mjs'
import type { Walker } from '../walk/walker.ts'
import { does, type Action, type EventGround } from './ground.ts'

const front = 'section.oneConsoleTab.active'
const dialog = 'lightning-overlay-container'
const ids = ['001Hu00003AbCdEIAV', '001Hu00009ZyXwVIAV'] as const

/** The live page of Lightning components, in synthetic shadow: real toasts, a real dialog, a console. */
export const lightning: EventGround = {
  product: 'salesforce',
  rounds: 6,
  start: () => startLightning(),
  async open(page, origin) {
    await page.goto(`${origin}/lightning/o/Account/list?shadow=synthetic&language=en`)
    await page.locator('lst-object-home').waitFor({ timeout: 30_000 })
  },
  hearWrites(page, onWrite) {
    page.on('console', (message) => {
      const write = /^server: (\w+ \w+)/.exec(message.text())?.[1]
      if (write !== undefined) onWrite(write)
    })
  },
  playRound: (round) => [
    ...lists(),
    ...makeOne(round),
    ...editOne(round),
    ...fileAndStage(ids[0]),
    ...fileAndStage(ids[1]),
    ...removeOne(round),
  ],
}

function lists(): readonly Action[] {
  return [
    toTab('Contact', 'view-opened Contact'),
    does('search in the contacts', 'search-made Contact', async (walker) => {
      await walker.retype(`${front} input[name=Account-search-input]`, 'a')
      await walker.page.keyboard.press('Enter')
    }),
    toTab('Account', 'view-opened Account'),
    does('search in the list', 'search-made Account', async (walker) => {
      await walker.retype(`${front} input[name=Account-search-input]`, 'pine')
      await walker.page.keyboard.press('Enter')
    }),
    does('Enter again', '', ({ page }) => page.keyboard.press('Enter')),
    does('search by another word', 'search-made Account', async (walker) => {
      await walker.retype(`${front} input[name=Account-search-input]`, 'har')
      await walker.page.keyboard.press('Enter')
    }),
    does('search for all', '', async (walker) => {
      await walker.page.keyboard.press('Control+A')
      await walker.page.keyboard.press('Delete')
      await walker.page.keyboard.press('Enter')
    }),
    does('a menu of the list', '', async (walker) => {
      await walker.press(`${front} lightning-button-menu button`)
      await walker.page.keyboard.press('Escape')
    }),
    does('a record by its address', '', (walker) => openRecord(walker, ids[0])),
    does('back', '', async ({ page }) => {
      await page.goBack()
    }),
  ]
}

function makeOne(round: number): readonly Action[] {
  return [
    does('the dialog of a new account', '', openDialog),
    does('is refused without a name', '', (walker) => walker.press(`${dialog} button[name=SaveEdit]`)),
    does('is cancelled', '', async (walker) => {
      await walker.press(`${dialog} button[name=CancelEdit]`)
      await walker.seeNone(dialog)
    }),
    does('the dialog again', '', openDialog),
    does('saved, and another', 'record-created Account', async (walker) => {
      await walker.type(`${dialog} input[name=Name]`, `Nook ${round}`)
      await walker.press(`${dialog} button[name=SaveAndNew]`)
    }),
    does('saved after a refusal', 'record-created Account', async (walker) => {
      await walker.page.waitForTimeout(500)
      await walker.retype(`${dialog} input[name=Name]`, '')
      await walker.page.keyboard.press('Delete')
      await walker.press(`${dialog} button[name=SaveEdit]`)
      await walker.type(`${dialog} input[name=Name]`, `Cranny ${round}`)
      await walker.press(`${dialog} button[name=SaveEdit]`)
      await walker.see(`${front} one-record-home-flexipage2`)
    }),
    does('the dialog once more', '', openDialog),
    does('closed by its cross', '', async (walker) => {
      await walker.type(`${dialog} input[name=Name]`, 'Nobody')
      await walker.press(`${dialog} .slds-modal__close button`)
      await walker.seeNone(dialog)
    }),
  ]
}

function editOne(round: number): readonly Action[] {
  return [
    does('a record', '', (walker) => openRecord(walker, ids[0])),
    does('is edited and saved', 'record-saved Account', async (walker) => {
      await walker.press(`${front} button[name=Edit]`)
      await walker.type(`${front} input[name=Fax]`, String(round))
      await walker.press(`${front} button[name=SaveEdit]`)
      await walker.seeNone(`${front} button[name=SaveEdit]`)
    }),
    does('is edited by the pencil and saved', 'record-saved Account', async (walker) => {
      await walker.press(`${front} button.inline-edit-trigger`)
      await walker.type(`${front} input[name=Fax]`, '2')
      await walker.press(`${front} button[name=SaveEdit]`)
      await walker.seeNone(`${front} button[name=SaveEdit]`)
    }),
    does('is edited by the pencil and cancelled', '', async (walker) => {
      await walker.press(`${front} button.inline-edit-trigger`)
      await walker.type(`${front} input[name=Fax]`, '9')
      await walker.press(`${front} button[name=CancelEdit]`)
      await walker.seeNone(`${front} button[name=SaveEdit]`)
    }),
    does('is refused without a name, and cancelled', '', async (walker) => {
      await walker.press(`${front} button[name=Edit]`)
      await walker.retype(`${front} input[name=Name]`, '')
      await walker.page.keyboard.press('Delete')
      await walker.press(`${front} button[name=SaveEdit]`)
      await walker.page.waitForTimeout(600)
      await walker.press(`${front} button[name=CancelEdit]`)
      await walker.seeNone(`${front} button[name=SaveEdit]`)
    }),
    does('is left while it is edited', '', async (walker) => {
      await walker.press(`${front} button[name=Edit]`)
      await walker.type(`${front} input[name=Fax]`, '7')
      await openRecord(walker, ids[1])
    }),
    does('another record is saved', 'record-saved Account', async (walker) => {
      await walker.press(`${front} button[name=Edit]`)
      await walker.type(`${front} input[name=Fax]`, '3')
      await walker.press(`${front} button[name=SaveEdit]`)
      await walker.seeNone(`${front} button[name=SaveEdit]`)
    }),
    does('the first in its tab again', '', (walker) => openRecord(walker, ids[0])),
  ]
}

function fileAndStage(id: string): readonly Action[] {
  return [
    does('a record in its tab', '', (walker) => openRecord(walker, id)),
    does('the stage goes on', 'stage-changed Account', (walker) =>
      walker.press(`${front} button.slds-path__mark-complete`),
    ),
    does('a tab of the record', '', (walker) => walker.press(`${front} a[data-tab-value=activityTab]`)),
    does('and back', '', (walker) => walker.press(`${front} a[data-tab-value=detailTab]`)),
    does('a file', 'file-attached Account', async ({ page }) => {
      await page.locator(`${front} lst-attachments input[type=file]`).setInputFiles('LICENSE')
    }),
  ]
}

function removeOne(round: number): readonly Action[] {
  const id = `001Hu00007777${round}0IAV`
  return [
    does('a record that will go', '', (walker) => openRecord(walker, id)),
    does('is not deleted when one says no', '', async (walker) => {
      await walker.press(`${front} button[name=Delete]`)
      await walker.press('[data-cancel-button]')
      await walker.seeNone('[data-cancel-button]')
    }),
    does('is deleted when one is sure', 'record-deleted Account', async (walker) => {
      await walker.press(`${front} button[name=Delete]`)
      await walker.press('[data-ok-button]')
      await walker.see(`${front} lst-object-home`)
    }),
    toTab('Contact', 'view-opened Contact'),
    does('the list of accounts by Back', 'view-opened Account', async ({ page }) => {
      await page.goBack()
    }),
  ]
}

function toTab(object: string, events: string): Action {
  return does(`list of ${object}`, events, async (walker) => {
    await walker.press(`one-app-nav-bar a[href="/lightning/o/${object}/home"]`)
    await walker.see(`${front} lst-object-home`)
  })
}

async function openDialog(walker: Walker): Promise<void> {
  await goTo(walker.page, '/lightning/o/Account/list')
  await walker.press(`${front} button[name=New]`)
  await walker.see(`${dialog} input[name=Name]`)
}

async function openRecord(walker: Walker, id: string): Promise<void> {
  await goTo(walker.page, `/lightning/r/Account/${id}/view`)
  await walker.see(`${front} one-record-home-flexipage2`)
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to + location.search)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}
