import { createServer, type RequestListener, type Server } from 'node:http'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { aPackFile, aTipEntry } from '../support/build-pack.ts'

const html = (body: string): string =>
  `<!doctype html><html lang="en"><title>CRM</title><body>${body}</body></html>`
const links = (...paths: string[]): string => paths.map((path) => `<a href="${path}">${path}</a>`).join(' ')

/** Pages of a CRM that does all it can to be left in another state, or not to be left at all. */
const pages: Readonly<Record<string, string>> = {
  '/home': html(
    `${links('/contacts', '/logout', '/contacts/1/delete', '/contacts?action=merge', '/export/contacts')}
     <a href="/bye">Sign out</a> ${links('/broken', '/report', '/report.pdf', '/hangs', '/companies', '/deals')}`,
  ),
  '/contacts': html(
    `<button>Create</button><script>alert('Hello'); onbeforeunload = (event) => event.preventDefault()</script>
     <iframe src="/companies/framed" width="300" height="100"></iframe>
     <iframe src="ELSEWHERE/companies/advertised" width="300" height="100"></iframe>`,
  ),
  '/companies/framed': html('<button>Merge these</button>'),
  '/companies/advertised': html('<button>Buy now</button>'),
  '/companies': html('<button>New company</button>'),
  '/deals': html('<h1>Deals</h1><button>New deal</button>'),
  '/hangs': html('<script>for (;;) {}</script>'),
}

let asked: string[] = []
const answer: RequestListener = (request, response) => {
  const path = request.url ?? '/'
  asked.push(path)
  const page = pages[path]
  if (path === '/broken') request.socket.destroy()
  else if (path === '/report') response.writeHead(200, { 'content-disposition': 'attachment' }).end('a,b')
  else if (path === '/report.pdf')
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4')
  else
    response
      .writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' })
      .end(page?.replace('ELSEWHERE', origin.replace('127.0.0.1', 'localhost')) ?? html('Gone'))
}

let server: Server
let origin: string
let dir: string
beforeAll(async () => {
  server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  origin = `http://127.0.0.1:${address.port}`
  dir = await mkdtemp(join(tmpdir(), 'fingerpost-hostile-'))
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(dir, { recursive: true, force: true })
})

const button = (id: string, object: string, name: string): Record<string, unknown> =>
  aTipEntry({ id, page: { object }, anchor: { role: 'button', names: { en: name } } })

async function check(...more: string[]): Promise<{ code: number; said: string; xml: string }> {
  asked = []
  const [file, junit] = [join(dir, 'pack.json'), join(dir, 'check.xml')]
  const items = [
    button('create', 'contacts', 'Create'),
    button('framed', 'companies', 'Merge these'),
    button('deal', 'deals', 'New deal'),
    // In the frame of another site alone.
    button('bought', 'companies', 'Buy now'),
    button('nowhere', 'dragons', 'Feed'),
  ]
  const title = { en: 'Test pack' }
  await writeFile(
    file,
    JSON.stringify(aPackFile({ title, crm: { product: 'generic' }, items, resources: [] })),
  )
  const lines: string[] = []
  const args = ['check', file, '--start', `${origin}/home`, '--no-links', '--junit', junit, ...more]
  const code = await main(args, { print: (line) => lines.push(line) })
  return { code, said: lines.join('\n'), xml: await readFile(junit, 'utf8') }
}

describe('fingerpost check, on a site that would rather not', () => {
  it('signs nobody out, deletes nothing, looks into frames, and goes on after what cannot be opened', async () => {
    const { code, said, xml } = await check()
    expect(asked).toEqual(expect.arrayContaining(['/contacts', '/companies', '/deals', '/broken', '/hangs']))
    const deeds = ['/logout', '/bye', '/contacts/1/delete', '/contacts?action=merge', '/export/contacts']
    for (const deed of deeds) expect(asked).not.toContain(deed)
    expect(said).toContain('3 of 5 elements found')
    expect(asked).toContain('/companies/advertised')
    expect(said).toMatch(/lost +bought /)
    expect(said).toMatch(/not-opened +http\S+\/broken /)
    expect(said).toMatch(/not-opened +http\S+\/hangs /)
    expect(said).toMatch(/\/report.pdf \(a file, and no page\)/)
    expect(xml).toContain('type="not-opened"')
    expect(code).toBe(1)
  })

  it('follows of the links those that it is told to, and passes what it is told to', async () => {
    const { code } = await check('--only', '/deals', '--allow', 'not-reached')
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/home', '/deals'])
    expect(code).toBe(0)
  })

  it('writes its report where nobody can be signed in', async () => {
    const login = join(dir, 'login.mjs')
    await writeFile(login, `export default () => Promise.reject(new Error('wrong password'))`)
    const { code, xml } = await check('--login', login)
    expect(code).toBe(1)
    expect(xml).toContain(`login.mjs failed: wrong password`)
  })
})
