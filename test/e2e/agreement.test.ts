import { expect, it } from 'vitest'
import demoPack from '../../demo/pack.json' with { type: 'json' }
import { startBrowser } from './support/on-demo-crm.ts'
import { sendRaw } from './support/own-pages.ts'
import type { Tab } from './support/under-test.ts'

interface Answer {
  readonly value: {
    readonly outcome: string
    readonly text: string
    readonly packs: readonly { readonly id: string; readonly version: number }[]
  }
}

const out = { ...demoPack, version: demoPack.version + 1, approval: { atLeast: 2 } }
const next = { ...out, version: out.version + 1, release: { at: '2026-11-30T08:00:00Z', by: 'Ada' } }

async function ask(own: Tab, name: string, input: unknown): Promise<Answer['value']> {
  return ((await sendRaw(own, { fingerpost: 'request', name, input })) as Answer).value
}

async function readVersion(own: Tab): Promise<number | undefined> {
  const { packs } = await ask(own, 'packs/list', {})
  return packs.find(({ id }) => id === demoPack.id)?.version
}

it('lets a version of a pack that asks for two out only once another person agreed, in another browser', async () => {
  const [first, second] = [await startBrowser('chromium'), await startBrowser('chromium')]
  try {
    const [author, other] = [
      await first.openOwn('src/desk/index.html'),
      await second.openOwn('src/desk/index.html'),
    ]
    for (const own of [author, other])
      expect(await ask(own, 'pack/install', { text: JSON.stringify(out) })).toMatchObject({ installed: true })

    // Nobody's word but the author's goes with what the author sends.
    const alone = { ...next, release: { ...next.release, agreedBy: ['Grace'] } }
    const proposed = await ask(author, 'pack/publish', { text: JSON.stringify(alone), over: out.version })
    expect(proposed).toMatchObject({ outcome: 'proposed', missing: 1 })
    const { text } = proposed
    expect(await ask(author, 'pack/agree', { text, name: 'Grace' })).toMatchObject({ outcome: 'unsigned' })
    const release = { at: next.release.at, by: 'Ada' }
    const withdrawing = { packId: demoPack.id, itemId: demoPack.items[0]?.id, release }
    expect(await ask(author, 'pack/withdraw', withdrawing)).toMatchObject({ outcome: 'proposed' })
    expect(await ask(author, 'pack/install', { text })).toMatchObject({ installed: false })
    expect(await readVersion(author)).toBe(out.version)

    expect(await ask(other, 'pack/agree', { text, name: 'ada' })).toMatchObject({ outcome: 'unsigned' })
    expect(await ask(other, 'pack/agree', { text, name: 'Grace' })).toMatchObject({ outcome: 'published' })
    // A request may be heard twice.
    expect(await ask(other, 'pack/agree', { text, name: 'Grace' })).toMatchObject({ outcome: 'published' })
    expect(await readVersion(other)).toBe(next.version)
  } finally {
    await first.close()
    await second.close()
  }
})
