import { describe, expect, it, test } from 'vitest'
import { keepTab, TabLost, type KeptTab } from '../../src/cli/check/keep-tab.ts'

interface Played {
  readonly nth: number
  readonly page: { close(): Promise<void> }
}

/** Tabs that are counted, of a browser that opens so many. */
async function play(
  atMost = Number.POSITIVE_INFINITY,
): Promise<KeptTab<Played> & { readonly closed: number[] }> {
  const closed: number[] = []
  let opened = 0
  const kept = await keepTab((): Promise<Played> => {
    if (opened === atMost) return Promise.reject(new Error('the browser has been closed'))
    const nth = ++opened
    const close = (): Promise<void> => {
      closed.push(nth)
      return Promise.reject(new Error('Target page, context or browser has been closed'))
    }
    return Promise.resolve({ nth, page: { close } })
  })
  return { ...kept, closed }
}

const failWith = (failure: Error) => (): Promise<never> => Promise.reject(failure)
const tell = ({ nth }: Played): Promise<number> => Promise.resolve(nth)

describe('the tab of a check', () => {
  test.each([
    ['hung', new TabLost('it did not rest within 90 seconds')],
    ['crashed', new Error('page.goto: Page crashed\nCall log:')],
    ['was closed', new Error('page.goto: Target page, context or browser has been closed')],
  ])('is another one after it %s', async (_title, error) => {
    const tab = await play()
    await expect(tab.use(failWith(error))).rejects.toBe(error)
    expect(await tab.use(tell)).toBe(2)
    expect(tab.closed).toEqual([1])
  })

  it('stays after an address that does not answer, with what is signed in there', async () => {
    const tab = await play()
    const error = new Error('page.goto: net::ERR_CONNECTION_REFUSED at https://crm.example/')
    await expect(tab.use(failWith(error))).rejects.toBe(error)
    expect(await tab.use(tell)).toBe(1)
    expect(tab.closed).toEqual([])
  })

  it('fails by itself for each address where the browser is gone', async () => {
    const tab = await play(1)
    const error = new Error('page.goto: Target page, context or browser has been closed')
    await expect(tab.use(failWith(error))).rejects.toBe(error)
    expect(await tab.use(tell)).toBe(1)
  })
})
