import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { aPackFile } from '../support/build-pack.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fingerpost-translate-'))
  await writeFile(join(dir, 'pack.json'), JSON.stringify(aPackFile()))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const code = await main(['translate', ...args.map((arg) => arg.replace(/^@/, `${dir}/`))], {
    print: (line) => lines.push(line),
  })
  return { code, said: lines.join('\n') }
}

describe('fingerpost translate', () => {
  it('says how it is called when asked with the command, and does nothing', async () => {
    const { code, said } = await run('--help')
    expect(code).toBe(0)
    expect(said).toContain('fingerpost translate PACK')
  })

  it('says how far each language of the pack is', async () => {
    const { code, said } = await run('@pack.json')
    expect([code, said]).toEqual([0, 'fr: 1 of 5 texts, 4 missing, 0 outdated, 0 to be looked at'])
  })

  it.each(['fr.xlf', 'fr.csv'])('gives out %s and takes it back', async (name) => {
    expect((await run('@pack.json', '--to', 'fr', '--out', `@${name}`)).code).toBe(0)
    const file = await readFile(join(dir, name), 'utf8')
    const filled = file
      .replace('<source>Add a contact</source>', '$&<target>Ajouter un contact</target>')
      .replace('Add a contact,,initial', 'Add a contact,Ajouter un contact,translated')
    expect(filled).not.toBe(file)
    await writeFile(join(dir, name), filled)
    const { code, said } = await run('@pack.json', '--in', `@${name}`, '--save', '@next.json')
    expect(said).toContain('1 texts taken')
    expect(code).toBe(0)
    const next: unknown = JSON.parse(await readFile(join(dir, 'next.json'), 'utf8'))
    expect(next).toMatchObject({
      version: 2,
      items: [{ title: { en: 'Add a contact', fr: 'Ajouter un contact' } }],
    })
  })

  it('takes what is right, and says of the rest by line why not', async () => {
    await writeFile(
      join(dir, 'fr.csv'),
      'id,en,fr\nitem:create-contact:title,Add a contact,Ajouter\nitem:create-contact:text,x,<b>x</b>\nno,x,y\n',
    )
    const { code, said } = await run('@pack.json', '--in', '@fr.csv')
    expect(code).toBe(1)
    expect(said).toContain('fr.csv: line 3: "item:create-contact:text": line 1: HTML is not allowed')
    expect(said).toContain('fr.csv: line 4: the pack has no text "no"')
    expect(said).toContain('1 texts taken')
  })

  it('leaves the pack as it is where the file is broken, or too large to be one', async () => {
    await writeFile(join(dir, 'fr.xlf'), '<xliff')
    expect((await run('@pack.json', '--in', '@fr.xlf')).said).toContain('fr.xlf: line 1: ')
    await writeFile(join(dir, 'fr.csv'), Buffer.alloc(50_000_000, 'a,'))
    const { code, said } = await run('@pack.json', '--in', '@fr.csv')
    expect([code, said.includes('the whole: 50.0 MB, at most 10.0 MB')]).toEqual([1, true])
    expect(JSON.parse(await readFile(join(dir, 'pack.json'), 'utf8'))).toMatchObject({ version: 1 })
  })
})
