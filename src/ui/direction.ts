import type { Translate } from './translate.ts'

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction in which a language is written, by its BCP 47 tag. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

/** The direction of the extension's own texts. */
export function uiDirection(t: Translate): 'ltr' | 'rtl' {
  return t('direction') === 'rtl' ? 'rtl' : 'ltr'
}
