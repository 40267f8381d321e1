import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Gate, GateCode, Judged } from '../core/delivery/gate.ts'
import type { itemKinds } from '../core/item.ts'
import { directionOf } from './direction.ts'
import { describeCandidate, type SightedCandidate } from './evidence-words.ts'
import { changerKeys, describeGate, gateKeys, isAsked, type GateWording } from './gate-words.ts'
import { readItemState, stateKeys } from './item-state.ts'
import { kindKeys } from './kind-words.ts'
import { ProfileSelect, type Choices, type Profiled, type ProfilePart } from './ProfileSelect.tsx'
import type { MessageKey } from './translate.ts'

/** An item with all its gates judged, the page's own too. */
export interface Explained extends Judged {
  readonly kind: (typeof itemKinds)[number]
  readonly title: string
  /** BCP 47 tag of the title, where it is in another language than the other titles. */
  readonly foreignLocale?: string | undefined
}

/** What a person can change right where a reason is told. */
export interface ExplainActions {
  readonly onNeverAgain: (id: string) => void
  readonly onBringBack: (id: string) => void
  readonly onSetModes: (modes: { readonly isQuiet?: false; readonly isFirstDay?: false }) => void
  /** `undefined` is not said any more. */
  readonly onDescribe: (part: ProfilePart, value: string | undefined) => void
}

/** What every row needs. */
export interface RowContext {
  readonly wording: GateWording
  /** BCP 47 tag of the titles. */
  readonly locale: string
  readonly profile: Profiled
  readonly choices: Choices
  readonly actions: ExplainActions
  /** Whether it is on stage, though it might not come once more. */
  readonly isSeen: (id: string) => boolean
  /** What was considered for an item's place, best first; empty where nobody looked. */
  readonly candidatesOf: (id: string) => readonly SightedCandidate[]
}

/** One item: whether it is shown, what stands in the way, and, folded, what does not. */
export function ExplainedRow({
  item,
  context,
  isUnfolded = false,
}: {
  readonly item: Explained
  readonly context: RowContext
  readonly isUnfolded?: boolean
}): JSX.Element {
  const locale = item.foreignLocale ?? context.locale
  const { t, plural } = context.wording
  const heading = useRef<HTMLHeadingElement>(null)
  const [unfolded, setUnfolded] = useState(isUnfolded)
  const state = readItemState(item, context)
  const passed = item.gates.filter((gate) => gate.isPassed)
  const reasons = item.gates.filter((gate) => !gate.isPassed)
  return (
    <li class={`is-${state}`}>
      <div class="explained-head">
        <h4 ref={heading} tabIndex={-1} lang={locale} dir={directionOf(locale)}>
          {item.title}
        </h4>
        <p class="explained-state">{t(stateKeys[state])}</p>
      </div>
      <p class="quiet explained-kind">{t(kindKeys[item.kind])}</p>
      {state === 'coming' || context.isSeen(item.id) ? (
        <button
          type="button"
          class="plain never"
          onClick={() => {
            heading.current?.focus()
            context.actions.onNeverAgain(item.id)
          }}
        >
          {t('laterNever')}
        </button>
      ) : null}
      {reasons.length === 0 ? null : (
        <ul class="reasons">
          {reasons.map((gate) => (
            <Reason
              key={gate.code}
              gate={gate}
              item={item}
              context={context}
              // What was pressed is gone with its reason: the focus stays with the item.
              onActed={() => heading.current?.focus()}
            />
          ))}
        </ul>
      )}
      <details open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>{plural('explainPassed', passed.length)}</summary>
        {unfolded ? <Passed item={item} passed={passed} context={context} /> : null}
      </details>
    </li>
  )
}

function Reason({
  gate,
  item,
  context,
  onActed,
}: {
  readonly gate: Gate
  readonly item: Explained
  readonly context: RowContext
  readonly onActed: () => void
}): JSX.Element {
  const { t } = context.wording
  return (
    <li>
      <p>{describeGate(gate, context.wording)}</p>
      <p class="quiet">{t(changerKeys[gate.changedBy])}</p>
      {gate.changedBy === 'person' ? (
        <ChangeHere gate={gate} item={item} context={context} onActed={onActed} />
      ) : null}
    </li>
  )
}

const profileParts: { readonly [Code in GateCode]?: ProfilePart } = {
  role: 'role',
  team: 'team',
  site: 'site',
  region: 'region',
  locale: 'locale',
}

/** What the person can do about a reason; nothing where it is done elsewhere. */
function ChangeHere({
  gate: { code },
  item,
  context: { wording, profile, choices, actions },
  onActed,
}: Parameters<typeof Reason>[0]): JSX.Element | null {
  const { t } = wording
  const [isChanging, setChanging] = useState(false)
  const part = profileParts[code]
  if (part !== undefined && isChanging) {
    const describe = (value: string | undefined): void => {
      onActed()
      actions.onDescribe(part, value)
    }
    return (
      <ProfileSelect part={part} profile={profile} choices={choices} wording={wording} onChoose={describe} />
    )
  }
  const button = part === undefined ? findButton(code, item, actions) : undefined
  if (part === undefined && button === undefined) return null
  return (
    <button
      type="button"
      onClick={() => {
        if (button === undefined) return setChanging(true)
        onActed()
        button.act()
      }}
    >
      {t(button?.label ?? 'explainChangeProfile')}
    </button>
  )
}

function findButton(
  code: GateCode,
  { id }: Explained,
  { onBringBack, onSetModes, onDescribe }: ExplainActions,
): { readonly label: MessageKey; readonly act: () => void } | undefined {
  switch (code) {
    case 'never-again':
    case 'dismissed':
    case 'snoozed':
      return { label: 'bringBack', act: () => onBringBack(id) }
    case 'quiet-mode':
      return { label: 'explainQuietOff', act: () => onSetModes({ isQuiet: false }) }
    case 'first-day-cap':
      return { label: 'explainFirstDayOff', act: () => onSetModes({ isFirstDay: false }) }
    case 'celebration-style':
      return { label: 'explainCelebrate', act: () => onDescribe('celebration', undefined) }
    default:
      // What is changed in the page itself (a menu to be opened) or by having begun something.
      return undefined
  }
}

function Passed({
  item,
  passed,
  context: { wording, candidatesOf },
}: {
  readonly item: Explained
  readonly passed: readonly Gate[]
  readonly context: RowContext
}): JSX.Element {
  const { t, list } = wording
  const asked = passed.filter((gate) => isAsked(gate, item))
  const notAsked = passed.filter((gate) => !isAsked(gate, item))
  const [best, runnerUp] = candidatesOf(item.id)
  return (
    <>
      <ul class="passed">
        {asked.map((gate) => (
          <li key={gate.code}>{describeGate(gate, wording)}</li>
        ))}
      </ul>
      {notAsked.length === 0 ? null : (
        <p class="quiet">{t('explainNotAsked', list(notAsked.map(({ code }) => t(gateKeys[code]))))}</p>
      )}
      {best === undefined ? null : (
        <>
          <h5>{t('explainSought')}</h5>
          <Sentences of={best} wording={wording} />
        </>
      )}
      {runnerUp === undefined ? null : (
        <>
          <p>{t('evidenceRunnerUp')}</p>
          <Sentences of={runnerUp} wording={wording} />
        </>
      )}
    </>
  )
}

function Sentences({
  of: candidate,
  wording,
}: {
  readonly of: SightedCandidate
  readonly wording: GateWording
}): JSX.Element {
  return (
    <ul class="passed">
      {describeCandidate(candidate, wording).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
