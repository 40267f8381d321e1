import type { JSX } from 'preact'
import type { Phase } from '../core/phase.ts'
import { directionOf } from '../ui/direction.ts'
import type { ShownLook } from '../ui/look.ts'
import { phaseKeys } from '../ui/phase-words.ts'
import type { Translate } from '../ui/translate.ts'
import { createWording } from '../ui/wording.ts'

/** One milestone, and when it was met. */
export interface MilestoneProgress {
  readonly id: string
  readonly title: string
  readonly benefit?: string | undefined
  readonly metAtMs?: number | undefined
}

/** A pack's milestones, and the phase that it is in. */
export interface PackProgress {
  readonly title: string
  /** BCP 47 tag of the titles. */
  readonly locale: string
  readonly milestones: readonly MilestoneProgress[]
  readonly phase?: Phase | undefined
  readonly nextPhase?: { readonly phase: Phase; readonly fromMs: number } | undefined
  readonly look?: ShownLook | undefined
  /** IANA name. */
  readonly timeZone: string
}

/** The person's own progress: the phase, how much is done, the next step at large, and all steps folded. */
export function Progress({
  pack,
  t,
  browserLocale,
  nowMs,
}: {
  readonly pack: PackProgress
  readonly t: Translate
  readonly browserLocale: string
  readonly nowMs: number
}): JSX.Element {
  const { title, milestones, locale } = pack
  const met = milestones.filter((milestone) => milestone.metAtMs !== undefined).length
  const next = milestones.find((milestone) => milestone.metAtMs === undefined)
  return (
    <section aria-label={title}>
      <PhaseLine pack={pack} t={t} browserLocale={browserLocale} nowMs={nowMs} />
      {milestones.length === 0 ? (
        <p class="quiet">{t('noMilestones')}</p>
      ) : (
        <>
          <p class="count">{t('progressCount', String(met), String(milestones.length))}</p>
          <div class="bar" aria-hidden="true">
            <span style={{ inlineSize: `${(100 * met) / milestones.length}%` }} />
          </div>
          {next === undefined ? (
            <p class="well-done">{t('stepsDone')}</p>
          ) : (
            <div class="next-step">
              <h2>{t('stepNext')}</h2>
              <p class="next-title" lang={locale} dir={directionOf(locale)}>
                {next.title}
              </p>
              {next.benefit === undefined ? null : (
                <p class="quiet" lang={locale} dir={directionOf(locale)}>
                  {next.benefit}
                </p>
              )}
            </div>
          )}
          <details>
            <summary>{t('stepsAll')}</summary>
            <Milestones milestones={milestones} locale={locale} t={t} />
          </details>
        </>
      )}
    </section>
  )
}

function Milestones({
  milestones,
  locale,
  t,
}: {
  readonly milestones: readonly MilestoneProgress[]
  readonly locale: string
  readonly t: Translate
}): JSX.Element {
  return (
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
            <span lang={locale} dir={directionOf(locale)}>
              {milestone.title}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The phase of the go-live, and how long it is until the next one. */
function PhaseLine({
  pack: { phase, nextPhase, timeZone },
  t,
  browserLocale,
  nowMs,
}: Parameters<typeof Progress>[0]): JSX.Element | null {
  if (phase === undefined && nextPhase === undefined) return null
  const { date, distance } = createWording({ t, browserLocale, timeZone, nowMs })
  return (
    <div class="phase">
      {phase === undefined ? null : <p class="phase-now">{t('phaseNow', t(phaseKeys[phase]))}</p>}
      {nextPhase === undefined ? null : (
        <p class="quiet">
          {t('phaseNext', t(phaseKeys[nextPhase.phase]), distance(nextPhase.fromMs), date(nextPhase.fromMs))}
        </p>
      )}
    </div>
  )
}
