import { describe, expect, it } from 'vitest'
import { parsePack, toPackText } from '../../../src/contract/pack.ts'
import { beginPack } from '../../../src/core/authoring/begin-pack.ts'

const site = { product: 'generic', origin: 'https://crm.example.com' }

describe('a pack that is begun', () => {
  it('is a pack for that CRM alone, with an id of its own', () => {
    const pack = beginPack({ title: 'Help for sales', locale: 'de' }, site, new Set(['help-for-sales']))
    expect(pack).toMatchObject({
      id: 'help-for-sales-2',
      title: { de: 'Help for sales' },
      defaultLocale: 'de',
    })
    expect(parsePack(toPackText(pack))).toMatchObject({ ok: true })
  })

  it('has an id and a title that fit, whatever it is called', () => {
    const pack = beginPack({ title: '営業'.repeat(100), locale: 'ja' }, site, new Set())
    expect(pack.id).toBe('pack')
    expect(parsePack(toPackText(pack))).toMatchObject({ ok: true })
  })
})
