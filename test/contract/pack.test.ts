import { describe, expect, it } from 'vitest'
import { parsePack } from '../../src/contract/pack.ts'
import { aPackFile, aResourceEntry, aTipEntry } from '../support/build-pack.ts'

function reasonsFor(change: Record<string, unknown>): readonly string[] {
  const reading = parsePack(JSON.stringify(aPackFile(change)))
  return reading.ok ? [] : reading.reasons
}

describe('reading a pack', () => {
  it('takes a pack that is right', () => {
    expect(parsePack(JSON.stringify(aPackFile()))).toMatchObject({ ok: true, value: { id: 'test-pack' } })
  })

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a role that is a number',
      { items: [aTipEntry({ anchor: { role: 7, names: { en: 'x' } } })] },
      'items[0].anchor.role: expected string',
    ],
    ['an unknown version', { formatVersion: 2 }, 'formatVersion: expected 1'],
    ['another format', { format: 'something' }, 'format: expected "fingerpost-pack"'],
    ['no title', { title: undefined }, 'title: expected record'],
    ['an unknown key', { tipps: [] }, 'the whole: unknown key "tipps"'],
    [
      'markup in a tip',
      { items: [aTipEntry({ text: { en: 'Hi <img onerror=alert(1)>' } })] },
      'items[0].text.en: line 1: HTML is not allowed',
    ],
    [
      'a script link in a resource',
      { resources: [aResourceEntry({ url: 'javascript:alert(1)' })] },
      'resources[0].url: expected a URL that begins with https://',
    ],
    [
      'an unencrypted link',
      { resources: [aResourceEntry({ url: 'http://example.com' })] },
      'resources[0].url: expected a URL that begins with https://',
    ],
    [
      'a resource with nothing to open',
      { resources: [{ id: 'a', title: { en: 'A' } }] },
      'resources[0]: a resource needs a text or a url: there must be something to open',
    ],
    [
      'an anchor that identifies nothing',
      { items: [aTipEntry({ anchor: { role: 'button' } })] },
      'items[0].anchor: an anchor needs names, a field or a trace: a role alone identifies nothing',
    ],
    [
      'two tips of one id',
      { items: [aTipEntry(), aTipEntry()] },
      'items[1].id: "create-contact" stands here a second time',
    ],
    ['a language tag that is none', { title: { 'e n': 'x' } }, 'title.e n: expected a BCP 47 language tag'],
    ['a title in no language', { title: {} }, 'title: expected a text in at least one language'],
    [
      'a link in capitals, which no later check would take',
      { resources: [aResourceEntry({ url: 'HTTPS://example.com' })] },
      'resources[0].url: expected a URL that begins with https://',
    ],
    [
      'an origin with a path, which would never match',
      { crm: { product: 'x', origins: ['https://crm.example.com/app'] } },
      'crm.origins[0]: expected an origin: https://crm.example.com',
    ],
    ['the version nought', { version: 0 }, 'version: more than 0'],
    ['an id with a slash', { id: '../x' }, 'id: expected an id: a-z, 0-9, dot, dash, underscore'],
    ['a version that is not a number', { version: '1' }, 'version: expected number'],
    [
      'a tip text that is endless',
      { items: [aTipEntry({ text: { en: 'x'.repeat(4_001) } })] },
      'items[0].text.en: at most 4000 characters',
    ],
    [
      'a view that does not exist',
      { items: [aTipEntry({ page: { view: 'lst' } })] },
      'items[0].page.view: expected "home" or "list" or "record" or "create" or "edit" or "dashboard" or "search" or "setup" or "other"',
    ],
  ])('refuses %s, and says where and why', (_name, change, reason) => {
    expect(reasonsFor(change)).toContain(reason)
  })

  it('refuses a file that was cut off', () => {
    const text = JSON.stringify(aPackFile())
    const reading = parsePack(text.slice(0, text.length / 2))
    expect(reading).toMatchObject({ ok: false, reasons: [expect.stringMatching(/^the whole: not JSON \(/)] })
  })

  it('refuses 20 MB', () => {
    const reading = parsePack(' '.repeat(20_000_000))
    expect(reading).toEqual({ ok: false, reasons: ['the whole: 20.0 MB, at most 10.0 MB'] })
  })

  it('names every fault, and counts those past twenty', () => {
    const items = Array.from({ length: 30 }, (_, index) => aTipEntry({ id: `t${index}`, title: 1 }))
    const reasons = reasonsFor({ items })
    expect(reasons).toHaveLength(21)
    expect(reasons[20]).toBe('and 10 more')
  })

  it.each([['null'], ['[]'], ['"x"'], ['{"__proto__":{"tips":[]}}']])(
    'refuses %s without falling over',
    (text) => {
      expect(parsePack(text).ok).toBe(false)
    },
  )
})
