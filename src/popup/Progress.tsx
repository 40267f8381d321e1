import type { JSX } from 'preact'
import type { Translate } from '../ui/translate.ts'

/** A pack's milestones, with the time at which each was met. */
export interface PackProgress {
  readonly title: string
  readonly milestones: readonly {
    readonly id: string
    readonly title: string
    readonly benefit?: string | undefined
    readonly metAtMs?: number | undefined
  }[]
}

/** The person's own milestones: what is done, what is still to do, and what each is good for. */
export function Progress({ pack, t }: { readonly pack: PackProgress; readonly t: Translate }): JSX.Element {
  const { title, milestones } = pack
  const met = milestones.filter((milestone) => milestone.metAtMs !== undefined).length
  if (milestones.length === 0) return <p class="quiet">{t('noMilestones')}</p>
  return (
    <section aria-label={title}>
      <p class="count">{t('progressCount', String(met), String(milestones.length))}</p>
      <div class="bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * met) / milestones.length}%` }} />
      </div>
      <ul class="milestones">
        {milestones.map((milestone) => (
          <li key={milestone.id} class={milestone.metAtMs === undefined ? 'open' : 'met'}>
            <span class="mark" aria-hidden="true">
              {milestone.metAtMs === undefined ? '' : '✓'}
            </span>
            <div>
              <span class="visually-hidden">
                {t(milestone.metAtMs === undefined ? 'milestoneOpen' : 'milestoneMet')}:{' '}
              </span>
              {milestone.title}
              {milestone.benefit === undefined ? null : <p class="quiet">{milestone.benefit}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
