import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import demoPack from '../../demo/pack.json' with { type: 'json' }
import { pressButton } from './support/author.ts'
import { startBrowser } from './support/on-demo-crm.ts'
import { findPageViolations, waitForText } from './support/own-pages.ts'
import { until } from './support/under-test.ts'

/** A web server that gives one text, and remembers by what it was asked. */
async function serveText(text: () => string): Promise<{
  readonly url: string
  readonly asked: readonly (string | undefined)[]
  close(): void
}> {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers.cookie ?? request.headers.referer)
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end(text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { url: `http://127.0.0.1:${address.port}/pack.json`, asked, close: () => server.close() }
}

interface OwnPage {
  heard?: string[]
  readonly chrome: {
    readonly runtime: {
      readonly onMessage: { addListener(listener: (message: { name: string }) => void): void }
    }
    readonly storage: {
      readonly local: {
        get(key: string): Promise<{ packSources?: readonly { url: string; answeredAtMs: number }[] }>
        set(values: object): Promise<void>
      }
    }
    readonly alarms: { create(name: string, when: object): Promise<void> }
  }
}

/** Follows the addresses, has the worker ask them now, and notes what it tells from then on. */
async function askSources(urls: readonly string[]): Promise<void> {
  const own = globalThis as unknown as OwnPage
  const heard: string[] = (own.heard = [])
  own.chrome.runtime.onMessage.addListener(({ name }) => {
    heard.push(name)
  })
  const source = { packId: '', answeredAtMs: 0, nextAtMs: 0, failures: 0 }
  await own.chrome.storage.local.set({ packSources: urls.map((url) => ({ ...source, url })) })
  await own.chrome.alarms.create('packs/check', { when: Date.now() })
}

/** What was told, once the address has answered and that was told. */
async function readHeard(url: string): Promise<readonly string[] | undefined> {
  const { chrome, heard = [] } = globalThis as unknown as OwnPage
  const { packSources = [] } = await chrome.storage.local.get('packSources')
  const hasAnswered = packSources.some((one) => one.url === url && one.answeredAtMs > 0)
  return hasAnswered && heard.length > 0 ? heard : undefined
}

describe('the address of a pack', () => {
  it('is followed from the desk, and what is no pack is refused with the reason', async () => {
    let text = '{"format": "something else"}'
    const server = await serveText(() => text)
    const browser = await startBrowser('chromium')
    try {
      const desk = await browser.openOwn('src/desk/index.html')
      await pressButton(desk, 'Help packs')
      await waitForText(desk, 'Packs from an address')
      await desk.click('.sources input')
      await desk.type(server.url)
      await pressButton(desk, 'Follow')
      await waitForText(desk, 'Nothing can be used from there:')
      expect(await findPageViolations(desk)).toEqual([])

      text = JSON.stringify({ ...demoPack, version: 99 })
      await pressButton(desk, 'Follow')
      await waitForText(desk, 'Answered last:')
      await waitForText(desk, 'version 99 for')
      await pressButton(desk, 'Follow no longer')
      await until(
        () => desk.evaluate(() => !document.body.innerText.includes('Answered last:'), undefined),
        'the address to be gone',
      )
      await waitForText(desk, 'version 99 for')
      expect(server.asked).toEqual([undefined, undefined])
    } finally {
      await browser.close()
      server.close()
    }
  })

  it('is asked though another one hangs, and says nothing of packs where none is newer', async () => {
    const hung = createServer(() => {})
    await new Promise<void>((resolve) => hung.listen(0, '127.0.0.1', resolve))
    const address = hung.address()
    if (address === null || typeof address === 'string') throw new Error('the server has no port')
    const server = await serveText(() => JSON.stringify(demoPack))
    const browser = await startBrowser('chromium')
    try {
      const desk = await browser.openOwn('src/desk/index.html')
      await waitForText(desk, 'Help packs')
      await desk.evaluate(askSources, [`http://127.0.0.1:${address.port}/pack.json`, server.url])
      const heard = await until(
        () => desk.evaluate(readHeard, server.url),
        'the address behind the one that hangs to have answered',
      )
      expect(heard).toEqual(['desk/changed'])
    } finally {
      await browser.close()
      server.close()
      hung.closeAllConnections()
      hung.close()
    }
  })
})
