import messages from '../../public/_locales/en/messages.json'
import type { Translate } from '../../src/ui/translate.ts'

interface Message {
  readonly message: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>
}

/** A language's texts, put together as the browser does it; a key that it does not have is empty. */
export const translateBy =
  (texts: Readonly<Record<string, Message>>): Translate =>
  (key, ...substitutions) => {
    const { message, placeholders = {} }: Message = texts[key] ?? { message: '' }
    return message.replaceAll(/\$(\w+)\$/g, (_all, name: string) => {
      const content = placeholders[name]?.content ?? ''
      return substitutions[Number(content.slice(1)) - 1] ?? ''
    })
  }

/** The extension's English texts. */
export const t: Translate = translateBy(messages)

const files = import.meta.glob<Readonly<Record<string, Message>>>('../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
})

/** The texts of every language that the extension speaks, by its BCP 47 tag. */
export const translations: Readonly<Record<string, Translate>> = Object.fromEntries(
  Object.values(files).map((texts) => [texts['language']?.message ?? '', translateBy(texts)]),
)
