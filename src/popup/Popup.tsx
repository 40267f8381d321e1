import type { JSX } from 'preact'
import type { Translate } from '../ui/translate.ts'
import { Progress, type PackProgress } from './Progress.tsx'
import { Unfinished, type UnfinishedActions, type UnfinishedWalkthrough } from './Unfinished.tsx'

/** The site that the person looks at, and whether help may run there. */
export type SiteState =
  | { readonly kind: 'none' }
  | { readonly kind: 'on' | 'off'; readonly origin: string; readonly isPinned: boolean }

/** The toolbar popup: own progress, the help switch, help on this site, and the way to the desk. */
export function Popup({
  progress,
  unfinished,
  site,
  t,
  onSwitch,
  onAllow,
  onTakeBack,
  onOpenDesk,
  ...actions
}: UnfinishedActions & {
  /** Absent when the worker did not answer. */
  readonly progress: { readonly helpOn: boolean; readonly packs: readonly PackProgress[] } | undefined
  /** Walkthroughs that were begun and not finished, latest first. */
  readonly unfinished: readonly UnfinishedWalkthrough[]
  readonly site: SiteState
  readonly t: Translate
  readonly onSwitch: (on: boolean) => void
  readonly onAllow: (origin: string) => void
  readonly onTakeBack: (origin: string) => void
  readonly onOpenDesk: () => void
}): JSX.Element {
  return (
    <main class="fp popup">
      <h1>{t('popupHeading')}</h1>
      {progress === undefined ? (
        <p role="alert">{t('problemUnreachable')}</p>
      ) : (
        <>
          {progress.packs.length === 0 ? <p>{t('noPack')}</p> : null}
          {progress.packs.map((pack) => (
            <Progress key={pack.title} pack={pack} t={t} />
          ))}
          <Unfinished
            walkthroughs={unfinished}
            canResume={site.kind === 'on' && progress.helpOn}
            t={t}
            {...actions}
          />
          <HelpSwitch on={progress.helpOn} t={t} onSwitch={onSwitch} />
        </>
      )}
      <Site site={site} helpOn={progress?.helpOn !== false} t={t} onAllow={onAllow} onTakeBack={onTakeBack} />
      <button type="button" onClick={onOpenDesk}>
        {t('openDesk')}
      </button>
    </main>
  )
}

function HelpSwitch({
  on,
  t,
  onSwitch,
}: {
  readonly on: boolean
  readonly t: Translate
  readonly onSwitch: (on: boolean) => void
}): JSX.Element {
  return (
    <section class="switch-row">
      <div>
        <span id="switch-label" class="label">
          {t('helpSwitch')}
        </span>
        <p id="switch-detail" class="quiet">
          {t('helpSwitchDetail')}
        </p>
      </div>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-labelledby="switch-label"
        aria-describedby="switch-detail"
        onClick={() => onSwitch(!on)}
      >
        <span aria-hidden="true" />
      </button>
    </section>
  )
}

function Site({
  site,
  helpOn,
  t,
  onAllow,
  onTakeBack,
}: {
  readonly site: SiteState
  readonly helpOn: boolean
  readonly t: Translate
  readonly onAllow: (origin: string) => void
  readonly onTakeBack: (origin: string) => void
}): JSX.Element {
  return (
    <section>
      <h2>{t('siteHeading')}</h2>
      {site.kind === 'none' ? <p class="quiet">{t('siteNone')}</p> : null}
      {site.kind === 'off' ? (
        <>
          <p>{t('siteOff', hostOf(site.origin))}</p>
          <button type="button" class="primary" onClick={() => onAllow(site.origin)}>
            {t('siteAllow')}
          </button>
        </>
      ) : null}
      {site.kind === 'on' ? (
        <>
          <p>{t(helpOn ? 'siteOn' : 'siteSwitchedOff', hostOf(site.origin))}</p>
          {site.isPinned ? (
            <p class="quiet">{t('sitePinned')}</p>
          ) : (
            <button type="button" onClick={() => onTakeBack(site.origin)}>
              {t('siteTakeBack')}
            </button>
          )}
        </>
      ) : null}
    </section>
  )
}

function hostOf(origin: string): string {
  return new URL(origin).host
}
