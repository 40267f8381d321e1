import type { ComponentChildren, JSX } from 'preact'
import { firstDayCap } from '../core/delivery/judge-on-page.ts'
import { Logo } from '../ui/Logo.tsx'
import { styleOf } from '../ui/look.ts'
import type { Choices, Profiled, ProfilePart } from '../ui/ProfileSelect.tsx'
import type { Translate } from '../ui/translate.ts'
import { createWording } from '../ui/wording.ts'
import { AboutYou } from './AboutYou.tsx'
import { Pinned, type PinnedResource } from './Pinned.tsx'
import { Progress, type PackProgress } from './Progress.tsx'
import { PutAway, type AwayItem } from './PutAway.tsx'
import { Site, type SiteState } from './Site.tsx'
import { Switch } from './Switch.tsx'
import { Unfinished, type UnfinishedActions, type UnfinishedWalkthrough } from './Unfinished.tsx'

/** What the worker tells of the person and of the packs in use. */
export interface PopupContent {
  readonly helpOn: boolean
  readonly packs: readonly PackProgress[]
  readonly profile: Profiled
  readonly isQuiet: boolean
  readonly isFirstDay: boolean
  readonly choices: Choices
  readonly putAway: readonly AwayItem[]
  /** Begun and not finished, latest first. */
  readonly walkthroughs: readonly UnfinishedWalkthrough[]
  /** Latest first. */
  readonly pins: readonly PinnedResource[]
}

/** What the popup asks of its owner. */
export interface PopupActions extends UnfinishedActions {
  readonly onSwitch: (on: boolean) => void
  readonly onSetModes: (modes: { readonly isQuiet?: boolean; readonly isFirstDay?: boolean }) => void
  /** `undefined` is not said any more. */
  readonly onDescribe: (part: ProfilePart, value: string | undefined) => void
  /** `undefined` is all that was put away. */
  readonly onBringBack: (id: string | undefined) => void
  /** Why something is seen, or not: told on the page. */
  readonly onExplain: () => void
  readonly onAllow: (origin: string) => void
  readonly onTakeBack: (origin: string) => void
  readonly onOpenDesk: () => void
  /** Write help beside the page. */
  readonly onOpenStudio: () => void
}

/** The toolbar popup: what is the person's own, the switches, help on this site, and the way to the desk. */
export function Popup({
  content,
  site,
  problem,
  answers,
  nowMs,
  browserLocale,
  browserZone,
  t,
  actions,
}: {
  /** Absent when the worker did not answer. */
  readonly content: PopupContent | undefined
  readonly site: SiteState
  /** What was asked for and could not be done. */
  readonly problem?: 'not-resumed' | undefined
  /** What became of the person's questions. */
  readonly answers?: ComponentChildren
  readonly nowMs: number
  readonly browserLocale: string
  /** IANA name. */
  readonly browserZone: string
  readonly t: Translate
  readonly actions: PopupActions
}): JSX.Element {
  const look = content?.packs.find((pack) => pack.look !== undefined)?.look
  const isHelpHere = content?.helpOn === true && site.kind === 'on'
  return (
    <main class="fp popup">
      {look === undefined ? null : <style>{styleOf(look)}</style>}
      <Logo look={look} />
      <h1>{t(content?.isFirstDay === false ? 'popupHeadingLater' : 'popupHeading')}</h1>
      {content === undefined ? <p role="alert">{t('problemUnreachable')}</p> : null}
      {problem === undefined ? null : <p role="alert">{t('walkResumeFailed')}</p>}
      {answers}
      {content === undefined ? null : (
        <Own
          content={content}
          isHelpHere={isHelpHere}
          nowMs={nowMs}
          browserLocale={browserLocale}
          browserZone={browserZone}
          t={t}
          actions={actions}
        />
      )}
      <Site
        site={site}
        isHelpOn={content?.helpOn !== false}
        t={t}
        onAllow={actions.onAllow}
        onTakeBack={actions.onTakeBack}
      />
      <div class="ways">
        <button type="button" class="plain" onClick={actions.onOpenDesk}>
          {t('openDesk')}
        </button>
        {isHelpHere ? (
          <button type="button" class="plain" onClick={actions.onOpenStudio}>
            {t('openStudio')}
          </button>
        ) : null}
      </div>
    </main>
  )
}

/** The person's own: progress first, then what can be gone on with, the switches, and the rest folded. */
function Own({
  content,
  isHelpHere,
  nowMs,
  browserLocale,
  browserZone,
  t,
  actions,
}: {
  readonly content: PopupContent
  readonly isHelpHere: boolean
  readonly nowMs: number
  readonly browserLocale: string
  readonly browserZone: string
  readonly t: Translate
  readonly actions: PopupActions
}): JSX.Element {
  const { packs, helpOn, isQuiet, isFirstDay } = content
  const wording = createWording({ t, browserLocale, timeZone: packs[0]?.timeZone ?? browserZone, nowMs })
  return (
    <>
      {packs.length === 0 ? <p>{t('noPack')}</p> : null}
      {packs.map((pack) => (
        <Progress key={pack.title} pack={pack} t={t} browserLocale={browserLocale} nowMs={nowMs} />
      ))}
      <Unfinished walkthroughs={content.walkthroughs} canResume={isHelpHere} t={t} {...actions} />
      <Pinned pins={content.pins} t={t} />
      {isHelpHere && packs.length > 0 ? (
        <button type="button" class="wide" onClick={actions.onExplain}>
          {t('explainTitle')}
        </button>
      ) : null}
      <section class="switches">
        <Switch
          label={t('helpSwitch')}
          detail={t('helpSwitchDetail')}
          isOn={helpOn}
          onSwitch={actions.onSwitch}
        />
        <Switch
          label={t('quietMode')}
          detail={t('quietModeDetail')}
          isOn={isQuiet}
          onSwitch={(on) => actions.onSetModes({ isQuiet: on })}
        />
        <Switch
          label={t('firstDayMode')}
          detail={t('firstDayModeDetail', String(firstDayCap))}
          isOn={isFirstDay}
          onSwitch={(on) => actions.onSetModes({ isFirstDay: on })}
        />
      </section>
      <PutAway items={content.putAway} wording={wording} onBringBack={actions.onBringBack} />
      {packs.length === 0 ? null : (
        <AboutYou
          profile={content.profile}
          choices={content.choices}
          wording={wording}
          onDescribe={actions.onDescribe}
        />
      )}
    </>
  )
}
