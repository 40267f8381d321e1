import type { Missing } from '../core/missed-anchor.ts'
import { evidenceKeys } from './evidence-words.ts'
import type { Translate } from './translate.ts'

/** Since when and how often an element was missed, and what was different there, in words. */
export function describeMiss({ resolution, atMs, times, evidence }: Missing, t: Translate): string {
  const date = new Intl.DateTimeFormat(t('language'), { dateStyle: 'medium' }).format(atMs)
  const state = t(resolution === 'doubtful' ? 'checkDoubtful' : 'checkLost')
  const other = evidence.filter(({ agrees }) => !agrees).map(({ kind }) => t(evidenceKeys[kind]))
  const different =
    other.length === 0 ? '' : ` ${t('evidenceDisagreed', new Intl.ListFormat(t('language')).format(other))}`
  return `${t('missesSince', state, date, String(times))}${different}`
}
