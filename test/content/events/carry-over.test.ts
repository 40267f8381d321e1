import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page as browserPage, userEvent } from 'vitest/browser'
import { createEventWatch } from '../../../src/content/events/watch-events.ts'
import type { CrmEvent } from '../../../src/core/crm-event.ts'
import type { LeftBehind } from '../../../src/core/crm-events/left-behind.ts'
import type { PageKey, View } from '../../../src/core/page-key.ts'
import { succeed } from '../../../src/core/result.ts'
import { waitFor } from '../../support/wait-for.ts'

const form = `<form method="post" onsubmit="event.preventDefault()">
  <input type="hidden" name="token" value="1"><input name="subject"><input name="owner"><button>Save</button></form>`

const pageOf = (view: View, object = 'tickets'): PageKey => ({ product: 'dolibarr', object, view })

let stop: AbortController
let told: CrmEvent[]
let kept: LeftBehind | undefined

beforeEach(() => {
  stop = new AbortController()
  told = []
  kept = undefined
})
afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
})

/** A page of a CRM that loads each of its pages, in the place of the one before. */
function load(html: string, page: PageKey): void {
  stop.abort()
  stop = new AbortController()
  document.body.innerHTML = html
  const send = (name: string, input: LeftBehind) => {
    const left = kept
    kept = name === 'attempts/leave' ? input : undefined
    return Promise.resolve(succeed(name === 'attempts/take' ? { left } : {}))
  }
  const onEvent = (event: CrmEvent): number => told.push(event)
  createEventWatch(window, { page, onEvent }, { send: send as never, signal: stop.signal })
}

const leave = (): boolean => window.dispatchEvent(new PageTransitionEvent('pagehide'))
const press = (name: string): Promise<void> => browserPage.getByRole('button', { name, exact: true }).click()
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100))
const lines = (): readonly string[] => told.map(({ kind, object = '' }) => `${kind} ${object}`.trim())

describe('a form that leads to the next page by a load', () => {
  it('is a record that was created when the next page is the record', async () => {
    load(form, pageOf('create'))
    await press('Save')
    leave()
    load('<h1>Ticket</h1>', pageOf('record'))
    await waitFor(() => expect(lines()).toEqual(['record-created tickets']))
  })

  it('is none when the form comes back, whatever the address says', async () => {
    load(form, pageOf('create'))
    await press('Save')
    leave()
    load(form.replace('value="1"', 'value="2"'), pageOf('record'))
    await rest()
    expect(told).toEqual([])
  })

  it('is none when the person pressed something else before the page went', async () => {
    load(`${form}<button>Tickets</button>`, pageOf('edit'))
    await press('Save')
    await press('Tickets')
    leave()
    load('<h1>Ticket</h1>', pageOf('record'))
    await rest()
    expect(told).toEqual([])
  })

  it('is none when it only asks', async () => {
    load(form.replace('method="post"', ''), pageOf('edit'))
    await press('Save')
    leave()
    load('<h1>Ticket</h1>', pageOf('record'))
    await rest()
    expect(told).toEqual([])
  })

  it('keeps the names of what was sent to itself', async () => {
    load(form, pageOf('create'))
    await press('Save')
    leave()
    expect(kept?.attempts).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toMatch(/subject|owner|token/)
  })
})

describe('a search that leads to the next page by a load', () => {
  it('was made, though the box for it is there again', async () => {
    const box = '<form role="search" onsubmit="event.preventDefault()"><input name="q"></form>'
    load(box, pageOf('record'))
    await userEvent.type(document.querySelector('input') ?? document.body, 'door')
    await userEvent.keyboard('{Enter}')
    leave()
    load(box, pageOf('list'))
    await waitFor(() => expect(lines()).toEqual(['search-made tickets']))
  })
})

describe('a list that is loaded', () => {
  it('was opened when the page before was of another object', async () => {
    load('', pageOf('record', 'users'))
    leave()
    load('', pageOf('list'))
    await waitFor(() => expect(lines()).toEqual(['view-opened tickets']))
  })

  it('was not when it is a later page of the same list', async () => {
    load('', pageOf('list'))
    leave()
    load('', pageOf('list'))
    await rest()
    expect(told).toEqual([])
  })
})
