import type { Walker } from '../walk/walker.ts'

/** The tab in front; the others stay in the page, hidden. */
export const front = '#tabcontent > .tab-pane.active'
/** A row of the list. */
export const row = `${front} tbody tr:has(td.selection-state)`
/** The answers of its dialogs. */
export const yes = '.modal.in .modal-footer .btn-primary'
export const no = '.modal.in .modal-footer .btn:not(.btn-primary):not(.btn-link)'

/** Opportunities that are leads when a session begins, one for each round. */
const leadIds = [2, 4, 7, 12, 14]

/** The list of a model, whatever is in front: through its own tab, where it is open, shown as a list again. */
export async function openList(walker: Walker, model: string): Promise<void> {
  const { page } = walker
  const address = `#crm/model/${model}`
  const isThere = async (): Promise<boolean> => {
    const [shown] = (await readHash(walker)).split(';')
    return shown === address && (await walker.isThere(row))
  }
  // While it is still opening something, it puts the address of that in place of this one.
  for (let tries = 0; tries < 6 && !(await isThere()); tries++) {
    const hash = await readHash(walker)
    if (hash.startsWith(`${address}/`)) await walker.press(`${front} button#switch_`)
    else await page.evaluate((to) => (location.hash = to), address)
    await page.waitForTimeout(1500)
  }
  if (!(await isThere())) throw new Error(`the list of ${model} did not open`)
}

/** The second record of the list, once its form is there. */
export async function openRow({ page }: Walker, sign: string): Promise<void> {
  await page
    .locator(row)
    .filter({ visible: true })
    .nth(1)
    .dblclick({ position: { x: 60, y: 12 } })
  await page.locator(`${front} ${sign}`).first().waitFor()
  await page.waitForTimeout(600)
}

/** The opportunity that is the lead of this round. */
export async function openOpportunity(walker: Walker, round: number): Promise<void> {
  const address = `#crm/model/sale.opportunity/${leadIds[round - 1]};`
  // While it is still opening something, it puts the address of that in place of this one.
  for (let tries = 0; tries < 6 && !(await readHash(walker)).startsWith(address); tries++) {
    await walker.page.evaluate((to) => (location.hash = to), address.slice(0, -1))
    await walker.page.waitForTimeout(1500)
  }
  await walker.see(`${front} input[name=amount]`)
}

/** Asks for the words in the search of the list. */
export async function search(walker: Walker, words: string): Promise<void> {
  // A list that was just opened is filled by its own search first.
  await walker.page.waitForTimeout(1000)
  await walker.retype(`${front} .filter-box input.form-control`, words)
  if (words === '') await walker.page.keyboard.press('Delete')
  await walker.page.keyboard.press('Enter')
}

/** Changes the record's name and goes on to the next, with one of the answers to whether to save it before. */
export async function leave(walker: Walker, answer: string): Promise<void> {
  const before = await readHash(walker)
  await walker.type(`${front} input[name=name]`, ' Ltd')
  await walker.press(`${front} button#next`)
  await walker.press(answer)
  await walker.page.waitForFunction((hash) => location.hash !== hash, before)
}

/** Takes back what was written into the record, by loading it again. */
export async function drop(walker: Walker): Promise<void> {
  await walker.press(`${front} button#reload`)
  await walker.press(no)
  await walker.seeNone('.modal.in')
}

/** A form for a new record, once it is the new one's and not that of the record before. */
export async function startNew(walker: Walker, field: string): Promise<void> {
  await walker.press(`${front} button#new_`)
  await walker.page.waitForFunction(
    (box) => document.querySelector<HTMLInputElement>(box)?.value === '',
    `${front} input[name=${field}]`,
  )
}

function readHash({ page }: Walker): Promise<string> {
  return page.evaluate(() => location.hash)
}

/** Asks to delete what is meant, up to the question whether one is sure. */
export async function remove(walker: Walker): Promise<void> {
  await walker.press(`${front} nav.toolbar a.navbar-brand`)
  await walker.press(`${front} .dropdown-menu a#delete_`)
  await walker.see('.modal.in .modal-footer')
}

/** Attaches a file to the record. */
export async function attach(walker: Walker): Promise<void> {
  const { page } = walker
  await walker.press(`${front} button#attach`)
  await page.locator(`${front} .dropdown-menu .input-file input[type=file]`).setInputFiles('LICENSE')
  await walker.see('.modal.in .modal-footer')
  await page.waitForTimeout(800)
  await walker.press(yes)
  await walker.seeNone('.modal.in')
}
