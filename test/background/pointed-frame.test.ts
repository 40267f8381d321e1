import '../support/in-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { arriveIn, pointInto, readPointedFrame } from '../../src/background/pointed-frame.ts'
import { browser } from '../../src/platform/browser.ts'
import { changeStudioTab, forgetStudio } from '../../src/platform/studio-tabs.ts'

const [tabId, studioId] = [7, 'a-studio']
let sent: unknown[] = []
let close = (): void => {}

beforeEach(async () => {
  sent = []
  Reflect.set(browser, 'tabs', {
    sendMessage: (...[, { name }, { frameId }]: [number, { name: string }, { frameId: number }]) => {
      sent.push([name, frameId])
      return Promise.resolve()
    },
  })
  await new Promise<void>((isOpen) => {
    void navigator.locks.request(`studio/${studioId}`, () => {
      isOpen()
      return new Promise<void>((resolve) => (close = resolve))
    })
  })
  await changeStudioTab(tabId, { studioId, pickingIn: 'en' })
})
afterEach(async () => {
  await forgetStudio(studioId)
  close()
})

describe('the frame that a trainer points into', () => {
  it('is the last one, and the one before is told', async () => {
    expect(await readPointedFrame(tabId)).toBe(0)
    await pointInto(tabId, 3)
    await pointInto(tabId, 5)
    expect(await readPointedFrame(tabId)).toBe(5)
    expect(sent).toEqual([['picker/left', 3]])
  })

  it('is the one that was pointed into last, when they say so at once', async () => {
    await Promise.all([pointInto(tabId, 3), pointInto(tabId, 5), pointInto(tabId, 0)])
    expect(await readPointedFrame(tabId)).toBe(0)
    expect(sent).toEqual([
      ['picker/left', 3],
      ['picker/left', 5],
    ])
  })

  it('is the page itself once another page was arrived at, and stays while one of its frames is', async () => {
    await pointInto(tabId, 3)
    await arriveIn(tabId, 4)
    expect(await readPointedFrame(tabId)).toBe(3)
    await arriveIn(tabId, 0)
    expect(await readPointedFrame(tabId)).toBe(0)
    expect(sent).toEqual([['picker/left', 3]])
  })

  it('is not remembered while no element is wanted', async () => {
    await changeStudioTab(tabId, { pickingIn: undefined })
    await pointInto(tabId, 3)
    expect(await readPointedFrame(tabId)).toBe(0)
  })
})
