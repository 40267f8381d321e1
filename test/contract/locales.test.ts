import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { directionOf } from '../../src/ui/direction.ts'

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
const locales = readdirSync('public/_locales')
const stems = Object.keys(english).flatMap((key) => /^(.*)_other$/.exec(key)?.[1] ?? [])

/** The forms that a language has for whole numbers, and the one for all others, which is there to fall back on. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language)
  return [...new Set(Array.from({ length: 1_001 }, (_, count) => rules.select(count))).add('other')]
}

function isPlural(key: string): boolean {
  return stems.some((stem) => key.startsWith(`${stem}_`))
}

/** What the English text of a key, or of its form for all other numbers, holds. */
function placeholdersOf(key: string): Message['placeholders'] {
  return (english[key] ?? english[key.replace(/_[a-z]+$/, '_other')])?.placeholders ?? {}
}

describe.each(locales)('the texts in %s', (locale) => {
  const texts = read(locale)
  const language = texts['language']?.message ?? ''

  it('are all there, and no others, in every plural form that the language has', () => {
    const expected = [
      ...Object.keys(english).filter((key) => !isPlural(key)),
      ...stems.flatMap((stem) => formsOf(language).map((form) => `${stem}_${form}`)),
    ]
    expect(Object.keys(texts).toSorted()).toEqual(expected.toSorted())
  })

  it('name the same placeholders, and use each', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(texts)) {
      expect([key, placeholders]).toEqual([key, placeholdersOf(key)])
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name)
      expect([key, new Set(used)]).toEqual([key, new Set(Object.keys(placeholders))])
    }
  })

  it('say which language they are in, and how it is written', () => {
    expect(language.replace('-', '_')).toBe(locale)
    expect(texts['direction']?.message).toBe(directionOf(language))
  })
})
