import { describe, expect, it } from 'vitest'
import { page as browserPage, userEvent } from 'vitest/browser'
import {
  expectTold,
  pageOf,
  press,
  rest,
  start,
  told,
  watch,
  watchAfresh,
} from '../../support/watched-page.ts'

watchAfresh()

describe('a line for messages', () => {
  const party = pageOf('tryton', 'party.party', 'record')
  const screen = `<div id="tabcontent"><div class="tab-pane active"><button id="save">Save</button><input>
    <div class="infobar alert-info" style="display: none"><span></span></div></div></div>`
  const say = (kind: string, text: string): void => {
    const bar = document.querySelector<HTMLElement>('.infobar')
    if (bar === null) return
    bar.className = `infobar alert-${kind}`
    bar.style.display = ''
    bar.querySelector('span')?.replaceChildren(text)
  }

  it('proves a save, though it says the same as before', async () => {
    start(screen, party)
    say('info', 'Record saved.')
    await userEvent.type(document.querySelector('input') ?? document.body, 'x')
    await press('Save')
    say('info', 'Record saved.')
    await expectTold('record-saved party.party')
  })

  it('proves none where nothing was written, or where it says what is wrong', async () => {
    start(screen, party)
    await press('Save')
    say('info', 'Record saved.')
    await userEvent.type(document.querySelector('input') ?? document.body, 'x')
    await press('Save')
    say('danger', 'Name is required.')
    await rest()
    expect(told).toEqual([])
  })

  it('proves one though the page has put its address there anew meanwhile, and none on the next record', async () => {
    start(screen.replace('<input>', '<input><button>Next</button>'), party)
    const goOn = (): void => watch().step({ from: party, to: party, kind: 'forward' })
    await userEvent.click(document.querySelector('input') ?? document.body)
    await userEvent.type(document.querySelector('input') ?? document.body, 'x')
    goOn()
    await press('Save')
    say('info', 'Record saved.')
    await expectTold('record-saved party.party')
    await userEvent.type(document.querySelector('input') ?? document.body, 'x')
    await press('Next')
    goOn()
    await press('Save')
    say('info', 'Record saved.')
    await rest()
    expect(told).toHaveLength(1)
  })

  it('proves none where what was written was dropped', async () => {
    start(
      `${screen}<div class="modal in"><div class="modal-footer"><button class="btn btn-link">Cancel</button>
        <button class="btn btn-default">No</button><button class="btn btn-primary">Yes</button></div></div>`,
      party,
    )
    await userEvent.type(document.querySelector('input') ?? document.body, 'x')
    await press('No')
    await press('Save')
    say('info', 'Record saved.')
    await rest()
    expect(told).toEqual([])
  })

  it('does not prove a refused save by what it says of something else that cannot be done', async () => {
    start(screen.replace('<input>', '<input><a id="delete_">Delete</a>'), party)
    say('danger', 'Name is required.')
    await userEvent.type(document.querySelector('input') ?? document.body, 'x')
    await press('Save')
    say('danger', 'Name is required.')
    await browserPage.getByText('Delete').click()
    say('info', 'Records removed.')
    await rest()
    expect(told).toEqual([])
  })
})

describe('a search that is asked for', () => {
  const list = pageOf('tryton', 'party.party', 'list')
  const screen = `<div id="tabcontent"><div class="tab-pane active"><form class="filter-box" onsubmit="event.preventDefault()">
    <input placeholder="Search"><button type="submit">Go</button></form><table class="tree"><tbody></tbody></table></div></div>`
  const answer = (): void => document.querySelector('tbody')?.append(document.createElement('tr'))

  it('is one, though Enter presses the button as well, and none when the box is empty', async () => {
    start(screen, list)
    const box = document.querySelector('input') ?? document.body
    await userEvent.type(box, 'er')
    await userEvent.keyboard('{Enter}')
    answer()
    await expectTold('search-made party.party')
    await userEvent.clear(box)
    await userEvent.keyboard('{Enter}')
    answer()
    await press('Go')
    answer()
    await userEvent.type(box, 'a')
    await press('Go')
    answer()
    await expectTold('search-made party.party', 'search-made party.party')
    await rest()
    expect(told).toHaveLength(2)
  })

  it('is one, though nothing is found', async () => {
    start(screen, list)
    await userEvent.type(document.querySelector('input') ?? document.body, 'er')
    await userEvent.keyboard('{Enter}')
    document.querySelector('table')?.replaceChildren(document.createElement('tbody'))
    await expectTold('search-made party.party')
  })
})
