import type { JSX } from 'preact'
import { directionOf } from './direction.ts'
import { sayProgress } from './StepProgress.tsx'
import type { Translate } from './translate.ts'

/** A walkthrough that the person may begin, or is in the middle of. */
export interface ListedWalkthrough {
  readonly id: string
  readonly title: string
  readonly state: 'new' | 'begun' | 'finished'
  readonly taken: number
  readonly stepCount: number
}

/** The walkthroughs of a page: pressed, one begins, or goes on where it was; and each is there as a hand-out. */
export function WalkthroughList({
  walkthroughs,
  locale,
  t,
  onBegin,
  onPrint,
}: {
  readonly walkthroughs: readonly ListedWalkthrough[]
  readonly locale: string
  readonly t: Translate
  readonly onBegin: (id: string) => void
  readonly onPrint: (id: string) => void
}): JSX.Element | null {
  if (walkthroughs.length === 0) return null
  return (
    <section>
      <h3>{t('walksHere')}</h3>
      <ul class="choices walks">
        {walkthroughs.map(({ id, title, state, taken, stepCount }) => (
          <li key={id}>
            <button type="button" onClick={() => onBegin(id)}>
              <span dir={directionOf(locale)} lang={locale}>
                {title}
              </span>
              {state === 'new' ? null : (
                <span class="quiet">
                  {' · '}
                  {state === 'finished' ? t('walkAgain') : sayProgress(taken, stepCount, t)}
                </span>
              )}
            </button>
            <button
              type="button"
              class="plain"
              aria-label={t('walkHandoutNamed', title)}
              onClick={() => onPrint(id)}
            >
              {t('walkHandout')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
