import { resolveLocale } from '@/i18n/locales'

/** Where the CRM keeps the language that was chosen in its menu, as a JSON string. */
const choiceKey = 'RaStoreCRM.locale'

/** The language that the CRM is about to speak: the person's choice, or the browser's. */
export function pageLanguage(): string {
  const choice = localStorage.getItem(choiceKey)
  return choice === null ? resolveLocale(navigator.languages) : String(JSON.parse(choice))
}
