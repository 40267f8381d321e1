import { browser } from './browser.ts'

/** The extension's own text for a key, in the language of the browser's interface; empty once the extension is gone. */
export function readText(key: string, ...substitutions: string[]): string {
  try {
    return browser.i18n.getMessage(key, substitutions)
  } catch {
    // "Extension context invalidated": what still runs in an open page is about to notice, and to end.
    return ''
  }
}

/** BCP 47 tag of the language of the browser's interface, by which the extension's own texts are chosen too. */
export function readUiLanguage(): string {
  return browser.i18n.getUILanguage()
}
