import '../support/in-extension.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createLocalChecker } from '../../src/studio/local-checker.ts'
import { waitFor } from '../support/wait-for.ts'

type Listener = (tabId: number) => void

const removed = new Set<Listener>()
const tabs = {
  create: () => Promise.resolve({ id: 7 }),
  get: vi.fn<() => Promise<{ status: string }>>(),
  remove: vi.fn<() => Promise<void>>(),
  onUpdated: { addListener: () => {}, removeListener: () => {} },
  onRemoved: {
    addListener: (listener: Listener) => removed.add(listener),
    removeListener: (listener: Listener) => removed.delete(listener),
  },
}

beforeEach(() => {
  const extension = Reflect.get(globalThis, 'browser') as { runtime: object }
  const onMessage = { addListener: () => {}, removeListener: () => {} }
  Object.assign(extension, { tabs, runtime: { ...extension.runtime, onMessage } })
  tabs.remove.mockReset().mockRejectedValue(new Error('No tab with id: 7.'))
  tabs.get.mockReset()
})

describe('an address that is checked in a tab behind', () => {
  let stop = new AbortController()
  beforeEach(() => (stop = new AbortController()))
  const check = (): Promise<boolean> =>
    createLocalChecker('studio', () => Promise.resolve(1)).checkAddress(
      'https://crm/',
      'pack',
      'en',
      stop.signal,
    )

  it('could not be checked where somebody closed the tab, which is known at once', async () => {
    tabs.get.mockReturnValue(new Promise(() => {}))
    const checked = check()
    await waitFor(() => expect(removed.size).toBe(1))
    for (const listener of removed) listener(8)
    expect(removed.size).toBe(1)
    for (const listener of removed) listener(7)
    expect(await checked).toBe(false)
    expect(tabs.remove).toHaveBeenCalledWith(7)
    expect(removed.size).toBe(0)
  })

  it('is closed at once where the trainer stops', async () => {
    tabs.get.mockReturnValue(new Promise(() => {}))
    const checked = check()
    await waitFor(() => expect(removed.size).toBe(1))
    stop.abort()
    expect(await checked).toBe(false)
    expect(tabs.remove).toHaveBeenCalledWith(7)
    expect(removed.size).toBe(0)
  })

  it('is closed with the studio', async () => {
    tabs.get.mockReturnValue(new Promise(() => {}))
    const checked = check()
    await waitFor(() => expect(removed.size).toBe(1))
    dispatchEvent(new Event('pagehide'))
    expect(tabs.remove).toHaveBeenCalledWith(7)
    stop.abort()
    expect(await checked).toBe(false)
    tabs.remove.mockClear()
    dispatchEvent(new Event('pagehide'))
    expect(tabs.remove).not.toHaveBeenCalled()
  })

  it('could not be checked where the tab was gone before it was looked at', async () => {
    tabs.get.mockRejectedValue(new Error('No tab with id: 7.'))
    const checked = check()
    await waitFor(() => expect(tabs.get).toHaveBeenCalled())
    for (const listener of removed) listener(7)
    expect(await checked).toBe(false)
  })
})
