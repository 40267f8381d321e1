import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createHost, type Host } from '../../src/content/overlay/host.ts'
import { waitFor } from '../support/wait-for.ts'

let stop: AbortController
let host: Host
let mark: HTMLElement

beforeEach(() => {
  stop = new AbortController()
  host = createHost(document, stop.signal)
  mark = document.createElement('div')
  mark.style.cssText =
    'position: fixed; left: 100px; top: 100px; width: 50px; height: 50px; pointer-events: auto'
  host.root.append(mark)
})

afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
  document.documentElement.removeAttribute('style')
})

function isOnTop(): boolean {
  return document.elementFromPoint(120, 120) === host.element
}

function openPopover(kind: 'manual' | 'auto', size: string): HTMLElement {
  const popover = document.createElement('div')
  popover.popover = kind
  popover.style.cssText = `inset: 0; width: ${size}; height: ${size}`
  document.body.append(popover)
  popover.showPopover()
  return popover
}

describe('the host', () => {
  it('puts nothing into the page before it is attached', () => {
    expect(host.element.isConnected).toBe(false)
  })

  it('is the only thing of ours, on <html>, and the page cannot look inside', () => {
    const before = document.body.outerHTML
    host.attach()
    expect(host.element.parentElement).toBe(document.documentElement)
    expect(host.element.shadowRoot).toBeNull()
    expect(document.body.outerHTML).toBe(before)
  })

  it('lets clicks through where nothing of ours is', () => {
    host.attach()
    expect(document.elementFromPoint(500, 500)).not.toBe(host.element)
  })

  it('is above the highest z-index of the page', () => {
    const cover = document.createElement('div')
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647'
    document.body.append(cover)
    host.attach()
    expect(isOnTop()).toBe(true)
  })

  it('is above a modal dialog in a shadow root of the page, and stays there while the focus is ours', async () => {
    host.attach()
    const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    const dialog = document.createElement('dialog')
    dialog.append(document.createElement('button'))
    shadow.append(dialog)
    dialog.showModal()
    await waitFor(() => expect(host.element.parentNode).toBe(dialog))
    expect(shadow.elementFromPoint(120, 120)).toBe(host.element)
    mark.tabIndex = 0
    mark.focus()
    host.keepOnTop()
    expect(host.element.parentNode).toBe(dialog)
    dialog.close()
    host.keepOnTop()
    expect(host.element.parentElement).toBe(document.documentElement)
  })

  it('is above a modal dialog, and not made inert by it', async () => {
    host.attach()
    const dialog = document.createElement('dialog')
    document.body.append(dialog)
    dialog.showModal()
    await waitFor(() => expect(host.element.parentElement).toBe(dialog))
    expect(isOnTop()).toBe(true)
    dialog.close()
    await waitFor(() => expect(host.element.parentElement).toBe(document.documentElement))
    expect(isOnTop()).toBe(true)
  })

  it('is above the dialog that was opened last, whatever their order in the page', async () => {
    host.attach()
    const [first, second] = [document.createElement('dialog'), document.createElement('dialog')]
    document.body.append(second, first)
    first.showModal()
    await waitFor(() => expect(host.element.parentElement).toBe(first))
    second.showModal()
    await waitFor(() => expect(host.element.parentElement).toBe(second))
    second.close()
    await waitFor(() => expect(host.element.parentElement).toBe(first))
  })

  it('climbs above a popover that the page opens later', async () => {
    host.attach()
    openPopover('manual', '100%')
    expect(isOnTop()).toBe(false)
    await waitFor(() => expect(isOnTop()).toBe(true))
  })

  it('is inside of a popover that a click outside of it closes', async () => {
    host.attach()
    const popover = openPopover('auto', '50px')
    await waitFor(() => expect(host.element.parentElement).toBe(popover))
    await userEvent.click(document.documentElement, { position: { x: 120, y: 120 }, force: true })
    expect([isOnTop(), popover.matches(':popover-open')]).toEqual([true, true])
    popover.hidePopover()
    await waitFor(() => expect(host.element.parentElement).toBe(document.documentElement))
    expect(isOnTop()).toBe(true)
  })

  it('keeps the focus while it climbs', async () => {
    host.attach()
    const input = document.createElement('input')
    mark.append(input)
    input.focus()
    openPopover('manual', '100%')
    await waitFor(() => expect(isOnTop()).toBe(true))
    expect(host.root.activeElement).toBe(input)
  })

  it('takes off what hides it from assistive technology', async () => {
    host.attach()
    host.element.setAttribute('aria-hidden', 'true')
    host.element.inert = true
    await waitFor(() => expect(host.element.hasAttribute('aria-hidden')).toBe(false))
    expect(host.element.inert).toBe(false)
  })

  it('comes back when the page throws it out, and stays away when we take it out', async () => {
    host.attach()
    host.element.remove()
    host.keepOnTop()
    expect(isOnTop()).toBe(true)
    host.detach()
    host.keepOnTop()
    expect(host.element.isConnected).toBe(false)
  })

  it('is not enlarged by the zoom of the page', () => {
    document.documentElement.style.zoom = '1.5'
    host.attach()
    const { left, top, width } = mark.getBoundingClientRect()
    expect([left, top, width].map(Math.round)).toEqual([100, 100, 50])
  })

  it('ends with its signal', () => {
    host.attach()
    stop.abort()
    expect(host.element.isConnected).toBe(false)
  })
})
