import type messages from '../../public/_locales/en/messages.json'

/** A key of the extension's own texts; English has all of them, and a test holds the other languages to it. */
export type MessageKey = keyof typeof messages

/** Gives the extension's own text for a key, with `$1`… replaced. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string
