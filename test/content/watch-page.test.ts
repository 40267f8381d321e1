import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CurrentPage, PageStep } from '../../src/content/page/watch-page.ts'
import { watchPage } from '../../src/content/page/watch-page.ts'
import { waitFor } from '../support/wait-for.ts'

const shell =
  '<header><a href="#/contacts"></a><a href="#/companies"></a><a href="#/deals"></a></header>' +
  '<main id="main-content"><form><input name="first_name"><button>Save</button></form></main>'

let stop: AbortController
const start = location.href.split('#')[0] ?? ''
const onPage = vi.fn<(page: CurrentPage) => void>()
const onStep = vi.fn<(step: PageStep) => void>()

beforeEach(() => {
  stop = new AbortController()
  document.body.innerHTML = shell
  document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
  history.replaceState(null, '', `${start}#/contacts`)
  onPage.mockReset()
  onStep.mockReset()
})

afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
  history.replaceState(null, '', start)
})

const viewOf = (call: number): string | undefined => onPage.mock.calls[call]?.[0].key.view

describe('following the page', () => {
  it('hears pushes, replacements and going back, and tells each page once', async () => {
    watchPage(window, { onPage, onStep }, stop.signal)
    history.pushState(null, '', '#/contacts/create')
    history.replaceState(null, '', '#/contacts/17/show')
    history.replaceState(null, '', '#/contacts/18/show')
    await waitFor(() => expect(onPage).toHaveBeenCalledTimes(2))
    expect([viewOf(0), viewOf(1)]).toEqual(['create', 'record'])
    history.back()
    await waitFor(() => expect(viewOf(2)).toBe('list'))
  })

  it('recognizes the CRM when it shows itself later', () => {
    document.body.replaceChildren()
    const page = watchPage(window, { onPage, onStep }, stop.signal)
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
    const page = watchPage(window, { onPage, onStep }, stop.signal)
    for (let look = 0; look < 600; look += 1) page.check()
    document.body.innerHTML = shell
    page.check()
    expect(page.current().key.product).toBe('generic')
    history.pushState(null, '', '#/deals')
    expect(page.current().key.product).toBe('realtimex-crm')
  })

  it('takes in what a frame says of a page that says nothing itself, until the person goes on', () => {
    history.replaceState(null, '', `${start}#/someone-elses-page`)
    const page = watchPage(window, { onPage, onStep }, stop.signal)
    const frame = { product: 'realtimex-crm', object: 'invoices', view: 'edit' } as const
    page.hearFrame(frame)
    page.hearFrame(frame)
    expect(onPage.mock.calls.map(([told]) => told.key)).toEqual([frame])
    expect(page.current().key).toEqual(frame)
    history.pushState(null, '', '#/contacts')
    expect(page.current().key).toMatchObject({ object: 'contacts', view: 'list' })
  })

  it('keeps its own word over that of a frame', () => {
    const page = watchPage(window, { onPage, onStep }, stop.signal)
    page.hearFrame({ product: 'realtimex-crm', object: 'invoices', view: 'edit' })
    expect(page.current().key.object).toBe('contacts')
    expect(onPage).not.toHaveBeenCalled()
  })

  it('tells of each step from address to address, before the page that it leads to', () => {
    const told: string[] = []
    onStep.mockImplementation(({ from, to, kind }) => told.push(`${from.view} to ${to.view}, ${kind}`))
    onPage.mockImplementation(({ key }) => told.push(key.view))
    watchPage(window, { onPage, onStep }, stop.signal)
    history.pushState(null, '', '#/contacts/17/show')
    history.pushState(null, '', '#/contacts/18/show')
    expect(told).toEqual(['list to record, forward', 'record', 'record to record, forward'])
  })

  it('takes a frame without an address for a part of its page, and one without signs for a page of its CRM', async () => {
    history.replaceState(null, '', `${start}#/contacts/17`)
    const editor = document.createElement('iframe')
    const resource = document.createElement('iframe')
    resource.src = new URL('/favicon.ico', location.href).href
    document.body.append(editor, resource)
    await waitFor(() => expect(resource.contentWindow?.location.href).toBe(resource.src))
    const keyIn = ({ contentWindow }: HTMLIFrameElement): unknown =>
      contentWindow === null
        ? undefined
        : watchPage(contentWindow, { onPage, onStep }, stop.signal).current().key
    expect(keyIn(editor)).toEqual({ product: 'realtimex-crm', object: 'contacts', view: 'edit' })
    expect(keyIn(resource)).toMatchObject({ product: 'realtimex-crm' })
  })

  it('goes along with its page where it is a frame without an address', () => {
    history.replaceState(null, '', `${start}#/contacts/17`)
    const editor = document.createElement('iframe')
    document.body.append(editor)
    if (editor.contentWindow === null) throw new Error('A frame on the page has a window')
    watchPage(editor.contentWindow, { onPage, onStep }, stop.signal)
    history.pushState(null, '', '#/deals')
    expect(onPage.mock.calls.map(([{ key }]) => key)).toEqual([
      { product: 'realtimex-crm', object: 'deals', view: 'list' },
    ])
  })

  it('leaves the page around it alone once it is a frame that is gone', () => {
    history.replaceState(null, '', `${start}#/contacts/17`)
    const editor = document.createElement('iframe')
    document.body.append(editor)
    if (editor.contentWindow === null) throw new Error('A frame on the page has a window')
    watchPage(editor.contentWindow, { onPage, onStep }, stop.signal)
    editor.remove()
    history.pushState(null, '', '#/deals')
    expect(onPage).not.toHaveBeenCalled()
  })

  it('hears nothing more when it was stopped', () => {
    watchPage(window, { onPage, onStep }, stop.signal)
    stop.abort()
    history.pushState(null, '', '#/deals')
    expect(onPage).not.toHaveBeenCalled()
  })
})
