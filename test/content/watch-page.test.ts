import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CurrentPage } from '../../src/content/page/watch-page.ts'
import { watchPage } from '../../src/content/page/watch-page.ts'
import type { CrmEvent } from '../../src/core/crm-event.ts'

const shell =
  '<header><a href="#/contacts"></a><a href="#/companies"></a><a href="#/deals"></a></header>' +
  '<main id="main-content"><form><input name="first_name"><button>Save</button></form></main>'

let stop: AbortController
const start = location.href.split('#')[0] ?? ''
const onPage = vi.fn<(page: CurrentPage) => void>()
const onEvent = vi.fn<(event: CrmEvent, page: CurrentPage) => void>()

beforeEach(() => {
  stop = new AbortController()
  document.body.innerHTML = shell
  document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
  history.replaceState(null, '', `${start}#/contacts`)
  onPage.mockClear()
  onEvent.mockClear()
})

afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
  history.replaceState(null, '', start)
})

const viewOf = (call: number): string | undefined => onPage.mock.calls[call]?.[0].key.view

describe('following the page', () => {
  it('hears pushes, replacements and going back, and tells each page once', async () => {
    watchPage(window, { onPage, onEvent }, stop.signal)
    history.pushState(null, '', '#/contacts/create')
    history.replaceState(null, '', '#/contacts/17/show')
    history.replaceState(null, '', '#/contacts/18/show')
    await vi.waitFor(() => expect(onPage).toHaveBeenCalledTimes(2))
    expect([viewOf(0), viewOf(1)]).toEqual(['create', 'record'])
    history.back()
    await vi.waitFor(() => expect(viewOf(2)).toBe('list'))
  })

  it('recognizes the CRM when it shows itself later', () => {
    document.body.replaceChildren()
    const page = watchPage(window, { onPage, onEvent }, stop.signal)
    expect(page.current().key.product).toBe('generic')
    document.body.innerHTML = shell
    page.check()
    expect(onPage.mock.calls[0]?.[0].key).toEqual({
      product: 'realtimex-crm',
      object: 'contacts',
      view: 'list',
    })
  })

  it('stops looking whose a page is that stays nobody’s, until the person goes on', () => {
    document.body.replaceChildren()
    const page = watchPage(window, { onPage, onEvent }, stop.signal)
    for (let look = 0; look < 600; look += 1) page.check()
    document.body.innerHTML = shell
    page.check()
    expect(page.current().key.product).toBe('generic')
    history.pushState(null, '', '#/deals')
    expect(page.current().key.product).toBe('realtimex-crm')
  })

  it('takes in what a frame says of a page that says nothing itself, until the person goes on', () => {
    history.replaceState(null, '', `${start}#/someone-elses-page`)
    const page = watchPage(window, { onPage, onEvent }, stop.signal)
    const frame = { product: 'realtimex-crm', object: 'invoices', view: 'edit' } as const
    page.hearFrame(frame)
    page.hearFrame(frame)
    expect(onPage.mock.calls.map(([told]) => told.key)).toEqual([frame])
    expect(page.current().key).toEqual(frame)
    history.pushState(null, '', '#/contacts')
    expect(page.current().key).toMatchObject({ object: 'contacts', view: 'list' })
  })

  it('keeps its own word over that of a frame', () => {
    const page = watchPage(window, { onPage, onEvent }, stop.signal)
    page.hearFrame({ product: 'realtimex-crm', object: 'invoices', view: 'edit' })
    expect(page.current().key.object).toBe('contacts')
    expect(onPage).not.toHaveBeenCalled()
  })

  it('tells of a record that was created', async () => {
    history.replaceState(null, '', `${start}#/contacts/create`)
    watchPage(window, { onPage, onEvent }, stop.signal)
    document.querySelector<HTMLButtonElement>('form button')?.click()
    history.pushState(null, '', '#/contacts/500/show')
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalledTimes(1))
    expect(onEvent.mock.calls[0]?.[0]).toEqual({ kind: 'record-created', object: 'contacts' })
  })

  it('tells of none when the person went on writing after a refusal, and left', async () => {
    history.replaceState(null, '', `${start}#/contacts/create`)
    watchPage(window, { onPage, onEvent }, stop.signal)
    document.querySelector<HTMLButtonElement>('form button')?.click()
    document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }))
    history.pushState(null, '', '#/contacts/3/show')
    await vi.waitFor(() => expect(onPage).toHaveBeenCalledTimes(1))
    expect(onEvent).not.toHaveBeenCalled()
  })

  it('hears nothing more when it was stopped', () => {
    watchPage(window, { onPage, onEvent }, stop.signal)
    stop.abort()
    history.pushState(null, '', '#/deals')
    expect(onPage).not.toHaveBeenCalled()
  })
})
