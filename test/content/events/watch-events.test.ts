import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { PageKey, View } from '../../../src/core/page-key.ts'
import {
  expectTold,
  pageOf,
  press,
  rest,
  start,
  stopWatching,
  told,
  watch,
  watchAfresh,
} from '../../support/watched-page.ts'

watchAfresh()

describe('a form that leads on when it is taken', () => {
  const form = `<form onsubmit="event.preventDefault()"><input name="first" required><button>Save</button></form>
    <button>Cancel</button>`
  const contact = (view: View): PageKey => pageOf('vtiger', 'contacts', view)
  const goTo = (view: View): void =>
    watch().step({ from: contact('create'), to: contact(view), kind: 'forward' })

  it('is a record that was created', async () => {
    start(form, contact('create'))
    await userEvent.type(document.querySelector('input') ?? document.body, 'Ada')
    await press('Save')
    goTo('record')
    await expectTold('record-created contacts')
  })

  it('is none when the browser refuses it', async () => {
    start(form, contact('create'))
    await press('Save')
    goTo('record')
    await rest()
    expect(told).toEqual([])
  })

  it('is none when the page refuses it, and the person cancels', async () => {
    start(form, contact('edit'))
    await userEvent.type(document.querySelector('input') ?? document.body, 'Ada')
    await press('Save')
    document.querySelector('input')?.setAttribute('aria-invalid', 'true')
    await press('Cancel')
    goTo('record')
    await rest()
    expect(told).toEqual([])
  })

  it('is none when the person cancels, though nobody said that it was refused', async () => {
    start(form, contact('edit'))
    await userEvent.type(document.querySelector('input') ?? document.body, 'Ada')
    await press('Save')
    await press('Cancel')
    goTo('record')
    await rest()
    expect(told).toEqual([])
  })

  it('is none when a script of the page sends it, or when Back leads there', async () => {
    start(form, contact('create'))
    document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true }))
    goTo('record')
    await userEvent.type(document.querySelector('input') ?? document.body, 'Ada')
    await press('Save')
    watch().step({ from: contact('create'), to: contact('record'), kind: 'traverse' })
    await rest()
    expect(told).toEqual([])
  })
})

describe('the demo CRM, where a person can take things back', () => {
  const toast = (action: string): string =>
    `<ol><li data-sonner-toast data-type="info">Deleted${action}</li></ol>`
  const contacts = (view: View): PageKey => pageOf('realtimex-crm', 'contacts', view)
  const remove = async (): Promise<void> => {
    start('<button><i class="lucide-trash"></i>Delete</button><output></output>', contacts('record'))
    await press('Delete')
    watch().step({ from: contacts('record'), to: contacts('list'), kind: 'forward' })
    const output = document.querySelector('output')
    if (output !== null) output.innerHTML = toast('<button data-action>Undo</button>')
    await rest()
    expect(told).toEqual([])
  }

  it('tells of a deleted record when it is gone for good', async () => {
    await remove()
    document.querySelector('output')?.replaceChildren()
    await expectTold('record-deleted contacts')
    await rest()
    expect(told).toHaveLength(1)
  })

  it('sees a word of success that fades in long after it is there', async () => {
    const form = `<style>@keyframes fade { to { opacity: 1 } }
        li { opacity: 0; animation: fade 10ms 400ms forwards }</style>
      <main><form onsubmit="event.preventDefault()"><textarea name="text"></textarea>
      <button type="button"><i class="lucide-save"></i>Add</button></form></main><output></output>`
    start(form, contacts('record'))
    await press('Add')
    const output = document.querySelector('output')
    if (output !== null) output.innerHTML = toast('')
    await expectTold('record-created contactNotes')
  })

  it('tells nothing when it was taken back', async () => {
    await remove()
    await press('Undo')
    document.querySelector('output')?.replaceChildren()
    await rest()
    expect(told).toEqual([])
  })

  it('tells of a note with its file, once each', async () => {
    const form = `<main><form onsubmit="event.preventDefault()"><textarea name="text"></textarea>
      <input type="file"><button type="button"><i class="lucide-save"></i>Add</button></form></main><output></output>`
    start(form, contacts('record'))
    const box = document.querySelector('input')
    await userEvent.upload(box ?? document.body, new File(['x'], 'offer.txt'))
    await press('Add')
    const output = document.querySelector('output')
    if (output !== null) output.innerHTML = toast('')
    await expectTold('record-created contactNotes', 'file-attached contacts')
  })

  it('tells of one search while a person types on, and of the next one after they left the box', async () => {
    start('<main><input name="q" placeholder="Search"></main><button>Else</button>', contacts('list'))
    const type = async (text: string): Promise<void> => {
      await userEvent.type(document.querySelector('input') ?? document.body, text)
      watch().step({ from: contacts('list'), to: contacts('list'), kind: 'forward' })
    }
    await type('an')
    await type('na')
    await expectTold('search-made contacts')
    await press('Else')
    await type('bo')
    await expectTold('search-made contacts', 'search-made contacts')
    await userEvent.clear(document.querySelector('input') ?? document.body)
    watch().step({ from: contacts('list'), to: contacts('list'), kind: 'forward' })
    await rest()
    expect(told).toHaveLength(2)
  })

  it('tells of a card that was moved by keys to another column, and not of one that came back', async () => {
    start(
      `<div data-rfd-droppable-id="won"></div><div data-rfd-droppable-id="new">
         <div data-rfd-draggable-id="7" tabindex="0">Offer</div></div>`,
      pageOf('realtimex-crm', 'deals', 'list'),
    )
    const card = document.querySelector<HTMLElement>('[data-rfd-draggable-id]')
    card?.focus()
    await userEvent.keyboard(' ')
    await userEvent.keyboard(' ')
    await rest()
    expect(told).toEqual([])
    await userEvent.keyboard(' ')
    document.querySelector('[data-rfd-droppable-id=won]')?.append(card ?? '')
    card?.focus()
    await userEvent.keyboard(' ')
    await expectTold('stage-changed deals')
  })
})

describe('the watch', () => {
  it('tells of a list that is shown after its address, once', () => {
    const opportunities = pageOf('tryton', 'sale.opportunity', 'list')
    start('', opportunities)
    watch().step({ from: opportunities, to: pageOf('tryton', 'party.party', 'create'), kind: 'forward' })
    watch().turn(pageOf('tryton', 'party.party', 'list'))
    watch().turn(pageOf('tryton', 'party.party', 'create'))
    watch().turn(pageOf('tryton', 'party.party', 'list'))
    expect(told).toEqual([{ kind: 'view-opened', object: 'party.party' }])
  })

  const opportunity = pageOf('tryton', 'sale.opportunity', 'record')
  const [form, list] = [pageOf('tryton', 'party.party', 'create'), pageOf('tryton', 'party.party', 'list')]

  it('tells of a list whose address the page puts there once more before the list is shown', () => {
    start('', opportunity)
    watch().step({ from: opportunity, to: form, kind: 'forward' })
    watch().step({ from: form, to: list, kind: 'forward' })
    watch().step({ from: list, to: list, kind: 'forward' })
    expect(told).toEqual([{ kind: 'view-opened', object: 'party.party' }])
  })

  it('tells of none where the person goes on from a form of the same object', async () => {
    start('<button>Close</button>', opportunity)
    watch().step({ from: opportunity, to: form, kind: 'forward' })
    await press('Close')
    watch().step({ from: form, to: list, kind: 'forward' })
    expect(told).toEqual([])
  })

  it('hears nothing more when it was stopped', async () => {
    start(
      '<form onsubmit="event.preventDefault()"><button>Save</button></form>',
      pageOf('vtiger', 'x', 'create'),
    )
    stopWatching()
    await press('Save')
    watch().step({
      from: pageOf('vtiger', 'x', 'create'),
      to: pageOf('vtiger', 'x', 'create'),
      kind: 'forward',
    })
    expect(told).toEqual([])
  })
})
