import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Message {
  readonly message: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>
}

function read(locale: string): Record<string, Message> {
  return JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Record<
    string,
    Message
  >
}

const english = read('en')
const others = readdirSync('public/_locales').filter((locale) => locale !== 'en')

describe.each(others)('the texts in %s', (locale) => {
  const texts = read(locale)

  it('are all there, and no others', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted())
  })

  it('name the same placeholders, and use each', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(texts)) {
      expect([key, placeholders]).toEqual([key, english[key]?.placeholders ?? {}])
      for (const name of Object.keys(placeholders))
        expect([key, message]).toEqual([key, expect.stringContaining(`$${name}$`)])
    }
  })
})
