import messages from '../../public/_locales/en/messages.json'
import { translateBy, type Message, type Translate } from '../../src/ui/translate.ts'

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
