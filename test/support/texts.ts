import messages from '../../public/_locales/en/messages.json'
import type { Translate } from '../../src/ui/translate.ts'

interface Message {
  readonly message: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>
}

/** The extension's English texts, put together as the browser does it. */
export const t: Translate = (key, ...substitutions) => {
  const { message, placeholders = {} }: Message = messages[key]
  return message.replaceAll(/\$(\w+)\$/g, (_all, name: string) => {
    const content = placeholders[name]?.content ?? ''
    return substitutions[Number(content.slice(1)) - 1] ?? ''
  })
}
