import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoPack from '../../demo/pack.json' with { type: 'json' }
import { main } from '../../src/cli/main.ts'
import type { Surroundings } from '../../src/cli/surroundings.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'

let crm: Crm
let dir: string
beforeAll(async () => {
  crm = await startDemoCrm()
  dir = await mkdtemp(join(tmpdir(), 'fingerpost-check-'))
})
afterAll(async () => {
  await crm.close()
  await rm(dir, { recursive: true, force: true })
})

/** No test asks the web. */
const answerAlive: Surroundings['ask'] = (url) =>
  Promise.resolve({
    ...{ kind: 'answered', status: 200, url, redirects: [], contentType: 'text/html' },
    bytes: new Uint8Array(),
  })

async function check(pack: unknown, ...more: string[]): Promise<{ code: number; said: string }> {
  const file = join(dir, 'pack.json')
  await writeFile(file, JSON.stringify(pack))
  const lines: string[] = []
  const args = ['check', file, '--start', `${crm.origin}/#/contacts`, ...more]
  const code = await main(args, { print: (line) => lines.push(line), ask: answerAlive })
  return { code, said: lines.join('\n') }
}

describe('fingerpost check, on the demo CRM', () => {
  it('finds every element of the demo pack by following links', async () => {
    const { code, said } = await check(demoPack)
    expect(said).toMatch(/(\d+) of \1 elements found on \d+ pages: passed/)
    expect(code).toBe(0)
  })

  it('fails a pack with an element that is nowhere, and one whose page was not reached', async () => {
    const [first] = demoPack.items
    const pack = {
      ...demoPack,
      items: [
        first,
        { ...first, id: 'gone', anchor: { role: 'link', names: { en: 'Summon the <dragon>' } } },
        { ...first, id: 'unreached', page: { object: 'dragons', view: 'list' } },
      ],
    }
    const [junit, html] = [join(dir, 'junit.xml'), join(dir, 'report.html')]
    const { code, said } = await check(pack, '--pages-at-most', '3', '--junit', junit, '--html', html)
    expect(code).toBe(1)
    expect(said).toContain('lost             gone on http')
    expect(said).toContain('not-reached      unreached')
    expect(said).toContain('1 of 3 elements found on 3 pages: not passed')
    const xml = await readFile(junit, 'utf8')
    expect(xml).toContain('failures="2"')
    expect(xml).toContain('<testcase classname="elements.create-contact" name="create-contact"/>')
    expect(xml).toContain('<failure type="not-reached"')
    expect(await readFile(html, 'utf8')).toContain('Not passed: 1 of 3 elements are there')
  })

  it('says what it cannot begin with', async () => {
    const { code, said } = await check(demoPack, '--pages-at-most', 'many')
    expect(code).toBe(2)
    expect(said).toContain('--pages-at-most is a whole number')
  })
})
