import { createServer, type Server } from 'node:http'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { ReadingProcess } from '../../src/cli/reading-process.ts'
import { politeFetch } from '../../src/cli/web/fetch-page.ts'
import { parsePack } from '../../src/contract/pack.ts'
import type { Pack } from '../../src/core/pack.ts'

const slow = { timeout: 120_000 }
let folder = ''
let printed: string[] = []
let server: Server | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fingerpost-import-'))
  printed = []
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  server?.close()
  server = undefined
})

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

async function run(...args: string[]): Promise<number> {
  return main(args, {
    print: (line) => printed.push(line),
    fetch: { ...politeFetch, backoffMs: 1, isAllowed: () => true },
  })
}

async function readPack(): Promise<Pack> {
  const reading = parsePack(await readFile(join(folder, 'pack.json'), 'utf8'))
  if (!reading.ok) throw new Error(reading.reasons.join('\n'))
  return reading.value
}

it(
  'imports a folder, says what it did not read and why, and the second time only what changed',
  slow,
  async () => {
    await write(
      'docs/TOC.yml',
      '- name: All about quotes\n  href: sales/quote.md\n- name: Gone\n  href: gone.md\n',
    )
    await write('docs/sales/quote.md', '---\nms.search.form: 21\n---\n# Quotes\n\nPress **New**.')
    await write('docs/order.md', '# Orders\n\nPress Order.')
    await write('docs/broken.pdf', 'no pdf')
    await write('docs/sheet.xlsx', 'x')
    await write('docs/includes/part.md', 'a part')
    await write(
      'docs/pages/N_42.htm',
      '<html><head><meta http-equiv="refresh" content="0;url=../order.md"></head></html>',
    )
    const args = [
      'import',
      join(folder, 'docs'),
      '--out',
      join(folder, 'pack.json'),
      '--licence',
      'CC-BY-4.0',
    ]
    expect(await run(...args, '--report', join(folder, 'report.json'))).toBe(0)
    const pack = await readPack()
    expect(pack.version).toBe(1)
    expect(pack.resources).toMatchObject([
      {
        id: 'order',
        title: { en: 'Orders' },
        pages: [{ object: '42' }],
        licence: 'CC-BY-4.0',
        source: { of: 'docs', path: 'order.md' },
      },
      {
        id: 'sales--quote',
        keywords: { en: 'All about quotes' },
        pages: [{ object: '21' }],
        text: { en: 'Press **New**.' },
      },
    ])
    const said = printed.join('\n')
    expect(said).toContain('2 added, 0 changed, 0 unchanged, 0 removed')
    expect(said).toContain('broken.pdf: ')
    expect(said).toContain('sheet.xlsx: no reader takes this sort of file')
    expect(said).toContain('TOC.yml: names a file that is not there: gone.md')
    expect(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).toMatchObject({
      sources: [{ pages: 2, byKind: { markdown: 2 } }],
    })

    printed = []
    await write('docs/order.md', '# Orders\n\nPress Order twice.')
    await rm(join(folder, 'docs/sales'), { recursive: true })
    expect(await run(...args)).toBe(0)
    expect(printed.join('\n')).toContain('0 added, 1 changed, 0 unchanged, 1 removed')
    expect(await readPack()).toMatchObject({
      version: 2,
      resources: [{ text: { en: 'Press Order twice.' } }],
    })

    printed = []
    expect(await run(...args)).toBe(0)
    expect(printed.at(-1)).toContain('is as it was')
    expect((await readPack()).version).toBe(2)
  },
)

it('follows a sitemap and its redirects, and keeps what could not be fetched', slow, async () => {
  let isDown = false
  const origin = await serve((path) => {
    if (path === '/sitemap.xml')
      return [
        200,
        `<urlset>${['a', 'b', 'old', 'missing'].map((name) => `<url><loc>${origin}/${name}</loc></url>`).join('')}</urlset>`,
        { 'content-type': 'application/xml' },
      ]
    if (path === '/old') return [301, '', { location: '/new' }]
    if (path === '/missing' || (path === '/b' && isDown)) return [404, '', {}]
    return [
      200,
      `<title>${path}</title><main><h1>Page ${path}</h1><p>Text of ${path}</p></main>`,
      { 'content-type': 'text/html; charset=utf-8' },
    ]
  })
  const args = ['import', `${origin}/sitemap.xml`, '--out', join(folder, 'pack.json'), '--name', 'site']
  expect(await run(...args)).toBe(0)
  expect(
    (await readPack()).resources
      .map(({ title }) => title['en'])
      .toSorted((one = '', other = '') => one.localeCompare(other)),
  ).toEqual(['Page /a', 'Page /b', 'Page /new'])
  expect((await readPack()).resources.find(({ title }) => title['en'] === 'Page /new')?.source).toEqual({
    of: 'site',
    path: `${origin}/old`,
    redirectedFrom: `${origin}/old`,
  })
  expect(printed.join('\n')).toContain(`${origin}/old → ${origin}/new (301)`)
  expect(printed.join('\n')).toContain(`${origin}/missing: the server answered 404`)
  isDown = true
  expect(await run(...args)).toBe(0)
  expect((await readPack()).resources).toHaveLength(3)
})

it.each([
  [['import'], 2, 'no source is named'],
  [['import', 'x'], 2, 'either --out or --pack'],
  [['import', 'x', '--out', 'y', '--locale', 'english!'], 2, 'no BCP 47 tag'],
  [['import', 'x', '--out', 'y', '--base-url', 'http://a.example'], 2, '--base-url begins with https://'],
  [['import', '/nowhere', '--out', '/tmp/fingerpost-never.json'], 1, 'ENOENT'],
  [['frobnicate'], 2, 'fingerpost import SOURCE'],
])('answers %j with %i and a word', async (args, code, word) => {
  expect(await run(...args)).toBe(code)
  expect(printed.join('\n')).toContain(word)
})

it('refuses to touch a file that is no pack', async () => {
  await write('pack.json', '{"format": "something else"}')
  await write('docs/a.md', '# A\n\ntext')
  expect(await run('import', join(folder, 'docs'), '--pack', join(folder, 'pack.json'))).toBe(1)
  expect(await readFile(join(folder, 'pack.json'), 'utf8')).toBe('{"format": "something else"}')
})

it('gives up a file that takes too long, and reads the next', slow, async () => {
  const ending = new AbortController()
  const bytes = new TextEncoder().encode('# A\n\ntext')
  const file = { kind: 'markdown', path: 'a.md', bytes, hints: { locale: 'en' } } as const
  const hasty = new ReadingProcess(ending.signal, 1)
  expect((await hasty.read(file)).notRead).toMatchObject([
    { path: 'a.md', reason: 'took longer than 0.001 s to read' },
  ])
  const patient = new ReadingProcess(ending.signal, 100_000)
  expect((await patient.read(file)).pages).toMatchObject([{ title: 'A' }])
  ending.abort()
})

type Respond = (path: string) => readonly [number, string, Readonly<Record<string, string>>]

async function serve(respond: Respond): Promise<string> {
  const started = createServer((request, response) => {
    const [status, body, headers] = respond(request.url ?? '')
    response.writeHead(status, headers).end(body)
  })
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  const address = started.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}
