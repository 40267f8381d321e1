import { createServer, type Server } from 'node:http'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Surroundings } from '../../src/cli/surroundings.ts'
import { aPackFile, aTipEntry } from '../support/build-pack.ts'

const signInPage = `<!doctype html><html lang="en"><title>CRM</title><form>
  <input name="name"><input name="password" type="password"></form>
  <script>
    document.querySelector('input[type=password]').addEventListener('keydown', async ({ key }) => {
      if (key !== 'Enter') return
      await fetch('/session', { method: 'POST' })
      location.reload()
    })
  </script>`
const contacts = '<!doctype html><html lang="en"><title>CRM</title><a href="/x">x</a><button>Create</button>'

/** As a trainer writes it: it ends with the last key. */
const script = `export default async (page) => {
  await page.fill('input[type=password]', 'word')
  await page.press('input[type=password]', 'Enter')
}`

const answersAfterMs = 600

let server: Server
let start: string
let dir: string
beforeAll(async () => {
  server = createServer(({ url, headers }, response) => {
    const isSignedIn = headers.cookie?.includes('session=1') === true
    // A server that has something to do before it knows somebody.
    if (url === '/session')
      setTimeout(() => response.writeHead(204, { 'set-cookie': 'session=1' }).end(), answersAfterMs)
    else response.writeHead(200, { 'content-type': 'text/html' }).end(isSignedIn ? contacts : signInPage)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  start = `http://127.0.0.1:${address.port}/contacts`
  dir = await mkdtemp(join(tmpdir(), 'fingerpost-sign-in-'))
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(dir, { recursive: true, force: true })
})

async function check(
  crm: object,
  more: readonly string[],
  given: Partial<Surroundings> = {},
): Promise<{ code: number; said: string }> {
  const file = join(dir, 'pack.json')
  const anchor = { role: 'button', names: { en: 'Create' } }
  const text = { en: 'Read [the form](https://files.test.example/form) first.' }
  const items = [aTipEntry({ id: 'create', page: { object: 'contacts' }, anchor, text })]
  const title = { en: 'Test pack' }
  await writeFile(file, JSON.stringify(aPackFile({ title, crm, items, resources: [] })))
  const lines: string[] = []
  const args = ['check', file, '--start', start, ...more]
  const code = await main(args, { print: (line) => lines.push(line), ...given })
  return { code, said: lines.join('\n') }
}

describe('fingerpost check, on a CRM that asks to sign in', () => {
  it('goes on once the CRM has answered what the script ended with', async () => {
    const login = join(dir, 'sign-in.mjs')
    await writeFile(login, script)
    const { code, said } = await check({ product: 'generic' }, ['--no-links', '--login', login])
    expect(said).toContain('1 of 1 elements found')
    expect(code).toBe(0)
  })

  it('says that it stands before a sign-in, and what opens it', async () => {
    const { code, said } = await check({ product: 'generic' }, ['--no-links', '--no-follow'])
    expect(said).toContain(`The CRM asks to sign in at ${start}: --login FILE`)
    expect(code).toBe(1)
  })

  it('asks the addresses that people are led to where it is made', async () => {
    const environments = [
      { id: 'test', title: { en: 'Test' }, origins: ['http://test.example', 'https://files.test.example'] },
      {
        ...{ id: 'live', title: { en: 'Live' } },
        origins: [new URL(start).origin, 'https://files.live.example'],
      },
    ]
    const asked: string[] = []
    const { said } = await check({ product: 'generic', environments }, ['--no-follow'], {
      ask(url) {
        asked.push(url)
        const answer = {
          kind: 'answered',
          status: 200,
          url,
          redirects: [],
          contentType: 'text/html',
        } as const
        return Promise.resolve({ ...answer, bytes: new Uint8Array() })
      },
    })
    expect(said).toContain('in Live')
    expect(asked).toEqual(['https://files.live.example/form'])
  })
})
