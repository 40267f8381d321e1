import type { JSX } from 'preact'
import type { Translate } from '../ui/translate.ts'

/** A walkthrough that was begun and not finished. */
export interface UnfinishedWalkthrough {
  readonly id: string
  readonly title: string
  readonly taken: number
  readonly stepCount: number
  /** It runs in a tab that is open. */
  readonly isRunning: boolean
}

/** What the list asks of its owner. */
export interface UnfinishedActions {
  readonly onResume: (id: string) => void
  readonly onPrint: (id: string) => void
  readonly onForget: (id: string) => void
}

/** Where the person is in the middle of something: to go on, to print it, or to forget it. */
export function Unfinished({
  walkthroughs,
  canResume,
  t,
  onResume,
  onPrint,
  onForget,
}: UnfinishedActions & {
  readonly walkthroughs: readonly UnfinishedWalkthrough[]
  /** Whether the tab that the person looks at is one where help runs. */
  readonly canResume: boolean
  readonly t: Translate
}): JSX.Element | null {
  if (walkthroughs.length === 0) return null
  return (
    <section>
      <h2>{t('walksUnfinished')}</h2>
      <ul class="unfinished">
        {walkthroughs.map(({ id, title, taken, stepCount, isRunning }) => (
          <li key={id}>
            <div>{title}</div>
            <p class="quiet">
              {t('walkProgress', String(taken + 1), String(stepCount))}
              {isRunning ? ` · ${t('walkRunning')}` : null}
            </p>
            <div class="row">
              {canResume ? (
                <button
                  type="button"
                  class="primary"
                  aria-label={t('walkResumeNamed', title)}
                  onClick={() => onResume(id)}
                >
                  {t('walkResume')}
                </button>
              ) : null}
              <button type="button" aria-label={t('walkHandoutNamed', title)} onClick={() => onPrint(id)}>
                {t('walkHandout')}
              </button>
              <button
                type="button"
                class="plain"
                aria-label={t('walkForgetNamed', title)}
                onClick={() => onForget(id)}
              >
                {t('walkForget')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
