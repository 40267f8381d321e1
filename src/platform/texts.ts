import { browser } from './browser.ts'

/** The extension's own text for a key, in the language of the browser's interface. */
export function readText(key: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions)
}

/** BCP 47 tag of the language of the browser's interface, by which the extension's own texts are chosen too. */
export function readUiLanguage(): string {
  return browser.i18n.getUILanguage()
}
