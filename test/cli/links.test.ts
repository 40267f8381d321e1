import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { collectLinks } from '../../src/cli/links/collect-links.ts'
import { main } from '../../src/cli/main.ts'
import { judgeLink } from '../../src/cli/links/judge-link.ts'
import { fetchPage, politeFetch, type Answer, type FetchOptions } from '../../src/cli/web/fetch-page.ts'
import { inParallel } from '../../src/cli/web/in-parallel.ts'
import { parsePack } from '../../src/contract/pack.ts'
import { aPackFile } from '../support/build-pack.ts'

let server: Server
let origin = ''
let asked: string[] = []
let respond: (request: IncomingMessage) => readonly [number, Readonly<Record<string, string>>]

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    const [status, headers] = respond(request)
    response.writeHead(status, headers).end(request.method === 'GET' ? 'body' : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  origin = `http://127.0.0.1:${address.port}`
})
afterEach(() => void server.close())

const options: FetchOptions = {
  ...politeFetch,
  method: 'GET',
  signal: new AbortController().signal,
  backoffMs: 1,
  isAllowed: () => true,
}

it('asks again, later and later, while a server is busy', async () => {
  let times = 0
  respond = () => ((times += 1) < 3 ? [503, { 'retry-after': '0' }] : [200, {}])
  expect(await fetchPage(`${origin}/a`, options)).toMatchObject({ status: 200 })
  expect(asked).toEqual(['GET /a', 'GET /a', 'GET /a'])
})

it('gives up when it stays busy', async () => {
  respond = () => [429, {}]
  expect(await fetchPage(`${origin}/a`, { ...options, retries: 1 })).toMatchObject({ status: 429 })
  expect(asked).toHaveLength(2)
})

it('follows redirects one by one, and not for ever, and not to where it may not', async () => {
  respond = ({ url }) =>
    url === '/a' ? [301, { location: '/b' }] : url === '/b' ? [302, { location: '/c' }] : [200, {}]
  expect(await fetchPage(`${origin}/a`, options)).toMatchObject({
    url: `${origin}/c`,
    redirects: [
      { from: `${origin}/a`, to: `${origin}/b`, status: 301 },
      { from: `${origin}/b`, to: `${origin}/c`, status: 302 },
    ],
  })
  respond = () => [301, { location: '/a' }]
  expect(await fetchPage(`${origin}/a`, options)).toMatchObject({
    kind: 'failed',
    reason: 'more than 5 redirects',
  })
  const closed = { ...options, isAllowed: ({ pathname }: URL) => pathname !== '/b' }
  respond = () => [301, { location: '/b' }]
  expect(await fetchPage(`${origin}/a`, closed)).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('/b') as string,
  })
})

it('reads at most so much of a page', async () => {
  respond = () => [200, {}]
  expect(await fetchPage(`${origin}/a`, { ...options, bytesAtMost: 3 })).toMatchObject({ kind: 'failed' })
})

it('says in words that nobody answers', async () => {
  const { port } = new URL(origin)
  server.close()
  expect(await fetchPage(`http://127.0.0.1:${port}/`, { ...options, retries: 0 })).toMatchObject({
    kind: 'failed',
    reason: 'ECONNREFUSED',
  })
})

it('asks every address of a pack, with GET where HEAD is refused, and names the places of what is dead', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fingerpost-links-'))
  const path = join(folder, 'pack.json')
  const links = { alive: '/alive', dead: '/dead', moved: '/moved', noHead: '/no-head' }
  const resources = Object.entries(links).map(([name, at]) => ({
    id: name.toLowerCase(),
    title: { en: name },
    url: `https://help.example${at}`,
  }))
  await writeFile(path, JSON.stringify(aPackFile({ items: [], resources })))
  respond = ({ method, url }) => {
    if (url === '/dead') return [404, {}]
    if (url === '/moved') return [301, { location: '/alive' }]
    return url === '/no-head' && method === 'HEAD' ? [405, {}] : [200, {}]
  }
  const printed: string[] = []
  const code = await main(['links', path, '--report', join(folder, 'report.json')], {
    print: (line) => printed.push(line),
    // Packs point to https alone; this server stands in for all of it.
    ask: (url, options) =>
      fetchPage(url.replace('https://help.example', origin), {
        ...options,
        backoffMs: 1,
        isAllowed: () => true,
      }),
  })
  expect(code).toBe(1)
  expect(printed.at(-1)).toBe('4 addresses: 2 alive, 1 moved, 1 dead, 0 unsure')
  expect(printed).toContain('dead   https://help.example/dead the server answered 404')
  expect(printed).toContain('       resources[1].url')
  expect(asked).toContain('GET /no-head')
  expect(asked).not.toContain('GET /alive')
  expect(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).toMatchObject({
    links: { length: 4 },
  })
  await rm(folder, { recursive: true })
})

it('has at most so many of one key under way at once', async () => {
  let now = 0
  let most = 0
  const work = async (task: string): Promise<string> => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setImmediate(resolve))
    now -= 1
    return task
  }
  const tasks = Array.from({ length: 20 }, (_, index) => `task ${index}`)
  const done: string[] = []
  for await (const task of inParallel(tasks, work, { atOnce: 10, atOncePerKey: 2, keyOf: () => 'one host' }))
    done.push(task)
  expect(done.toSorted()).toEqual(tasks.toSorted())
  expect(most).toBe(2)
})

it('finds every address of a pack once, with its places', () => {
  const file = aPackFile({
    items: [],
    resources: [
      {
        id: 'a',
        title: { en: 'A' },
        url: 'https://a.example/x#part',
        source: { of: 'x', path: 'https://a.example/not-a-link' },
      },
      {
        id: 'b',
        title: { en: 'B' },
        text: { en: 'See [a](https://a.example/x) and\n\n- **[b](https://b.example)**' },
      },
    ],
  })
  const reading = parsePack(JSON.stringify(file))
  expect(reading.ok ? collectLinks(reading.value) : reading.reasons).toEqual([
    {
      ...{ url: 'https://a.example/x', places: ['resources[0].url', 'resources[1].text.en'] },
      resources: ['a', 'b'],
    },
    { url: 'https://b.example', places: ['resources[1].text.en'], resources: ['b'] },
  ])
})

const answered = (status: number, to?: string, by = 301): Answer => ({
  kind: 'answered',
  status,
  url: to ?? 'https://a.example/x',
  redirects: to === undefined ? [] : [{ from: 'https://a.example/x', to, status: by }],
  contentType: '',
  bytes: new Uint8Array(),
})

it.each([
  [answered(200), { state: 'alive' }],
  [answered(404), { state: 'dead' }],
  [answered(410), { state: 'dead' }],
  [answered(403), { state: 'unsure' }],
  [answered(500), { state: 'unsure' }],
  [answered(200, 'https://a.example/y'), { state: 'moved', to: 'https://a.example/y', isFront: false }],
  [answered(200, 'https://a.example/y', 302), { state: 'alive' }],
  [answered(200, 'https://a.example/', 302), { state: 'moved', isFront: true }],
  [answered(200, 'https://id.example/login?to=x', 302), { state: 'unsure' }],
  [{ kind: 'failed', reason: 'ENOTFOUND', redirects: [] } as const, { state: 'dead' }],
  [{ kind: 'failed', reason: 'no answer in 20 s', redirects: [] } as const, { state: 'unsure' }],
])('holds of %o: %o', (answer, state) => {
  expect(judgeLink('https://a.example/x', answer)).toMatchObject(state)
})
