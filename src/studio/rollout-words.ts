import type { Rollout } from '../core/publishing/rollout.ts'
import type { Translate } from '../ui/translate.ts'

/** To whom a version goes and from when, in words. */
export function describeRollout({ rings, percent, from }: Rollout, t: Translate): string {
  const time = new Intl.DateTimeFormat(t('language'), { dateStyle: 'medium', timeStyle: 'short' })
  const said = [
    rings === undefined && percent === undefined ? t('studioEverybody') : undefined,
    rings === undefined ? undefined : t('studioPilot'),
    percent === undefined ? undefined : `${t('studioPart')}: ${percent} %`,
    from === undefined ? undefined : `${t('studioFrom')} ${time.format(Date.parse(from))}`,
  ]
  return said.filter((one) => one !== undefined).join(' · ')
}
