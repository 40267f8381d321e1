import type messages from '../../public/_locales/en/messages.json'

type EnglishKey = keyof typeof messages

/** What stands before `_other` in the keys of a text that goes by a number. */
export type PluralStem = EnglishKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never

/**
 * A key of the extension's own texts; English has all of them but the plural forms that it does not know, and a test
 * holds the other languages to it.
 */
export type MessageKey = EnglishKey | `${PluralStem}_${Intl.LDMLPluralRule}`

/** Gives the extension's own text for a key, with `$1`… replaced; empty where the language has none. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string

/** One text as the browser's format for the texts of extensions has it. */
export interface Message {
  readonly message: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>
}

/** A language's texts, put together as the browser does it; a key that it does not have is empty. */
export function translateBy(texts: Readonly<Record<string, Message>>): Translate {
  return (key, ...substitutions) => {
    const { message, placeholders = {} }: Message = texts[key] ?? { message: '' }
    return message.replaceAll(/\$(\w+)\$/g, (_all, name: string) => {
      const content = placeholders[name]?.content ?? ''
      return substitutions[Number(content.slice(1)) - 1] ?? ''
    })
  }
}
