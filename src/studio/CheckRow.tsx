import type { JSX } from 'preact'
import type { Anchor } from '../core/anchor.ts'
import type { AnchorState, AnchorVerdict } from '../core/checking/pack-check.ts'
import { localize } from '../core/locale.ts'
import type { PagePicture } from '../core/picture/page-picture.ts'
import { describePattern } from '../core/page-key.ts'
import { PictureFigure } from '../ui/PictureFigure.tsx'
import type { MessageKey, Translate } from '../ui/translate.ts'
import { isolate } from '../ui/wording.ts'

const stateTexts: Readonly<Record<AnchorState, MessageKey>> = {
  found: 'checkFound',
  hidden: 'checkHidden',
  doubtful: 'checkDoubtful',
  lost: 'checkLost',
  'not-reached': 'checkNotReached',
}

/** One element of the pack: what became of it, and what it seems to be now. */
export function CheckRow({
  line,
  kept,
  name,
  nameOf,
  locale,
  isConfirmed,
  t,
  onOpen,
  onConfirm,
  onPickAgain,
}: {
  readonly line: AnchorVerdict
  /** The picture that was made when it was picked. */
  readonly kept: PagePicture | undefined
  /** The title of its item. */
  readonly name: string
  readonly nameOf: (itemId: string) => string
  readonly locale: string
  readonly isConfirmed: boolean
  readonly t: Translate
  readonly onOpen: () => void
  readonly onConfirm: (isIt: boolean) => void
  readonly onPickAgain: (itemId: string, stepId: string | undefined) => void
}): JSX.Element {
  const [, stepId, branch] = line.key.split('/')
  const { state, sameAs, proposal, anchor, page, key, itemId } = line
  const step = key === itemId ? '' : ` · ${key.slice(itemId.length + 1)}`
  return (
    <li class={state}>
      <button type="button" onClick={onOpen}>
        <span dir="auto">
          {name}
          {step}
        </span>
        <span class="state">{t(sayState(line))}</span>
      </button>
      <p class="quiet">
        {[describePattern(page), sayAnchor(anchor, locale)].filter((part) => part !== '').join(' · ')}
      </p>
      {sameAs === undefined ? null : (
        <p>{t('checkSameAs', isolate(nameOf(sameAs.split('/')[0] ?? sameAs)))}</p>
      )}
      {proposal === undefined ? null : <BothPictures kept={kept} now={proposal.picture} t={t} />}
      {proposal === undefined ? null : (
        <label class="check">
          <input
            type="checkbox"
            checked={isConfirmed}
            onChange={(event) => onConfirm(event.currentTarget.checked)}
          />
          {t('checkProposal', isolate(`${proposal.name} (${proposal.anchor.role})`))}
        </label>
      )}
      {(state === 'lost' || state === 'doubtful') && branch === undefined ? (
        <p>
          <button
            type="button"
            class="again"
            aria-label={`${t('studioPickAgain')}: ${name}${step}`}
            onClick={() => onPickAgain(itemId, stepId)}
          >
            {t('studioPickAgain')}
          </button>
        </p>
      ) : null}
    </li>
  )
}

function sayState({ state, behind, url }: AnchorVerdict): MessageKey {
  // Its page was seen, and what stands behind something on it was not.
  if (state === 'not-reached' && url !== undefined)
    return behind === 'step' ? 'checkBehindStep' : 'checkBehindDialog'
  return stateTexts[state]
}

/** How it looked when it was picked, and how what it seems to be looks now. */
function BothPictures({
  kept,
  now,
  t,
}: {
  readonly kept: PagePicture | undefined
  readonly now: PagePicture | undefined
  readonly t: Translate
}): JSX.Element {
  const sides = [
    { picture: kept, title: t('pictureThen'), none: t('pictureNoneThen') },
    { picture: now, title: t('pictureNow'), none: t('pictureNoneNow') },
  ]
  return (
    <div class="both-pictures">
      {sides.map(({ picture, title, none }) => (
        <div key={title}>
          <p class="side">{title}</p>
          {picture === undefined ? (
            <p class="quiet">{none}</p>
          ) : (
            <PictureFigure picture={picture} name={`${title}: ${t('pictureOfElement')}`} isNear t={t} />
          )}
        </div>
      ))}
    </div>
  )
}

/** What is remembered of an element, for somebody who looks for it. */
function sayAnchor({ names, role, field }: Anchor, locale: string): string {
  const label = names === undefined ? field : localize(names, locale, locale)
  return label === undefined ? role : `“${label}” (${role})`
}
