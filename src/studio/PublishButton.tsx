import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isWider, type Rollout } from '../core/publishing/rollout.ts'
import type { Translate } from '../ui/translate.ts'
import { describeRollout } from './rollout-words.ts'

/** Publishes; where the version would reach people whom the one before did not, only after that was said and confirmed. */
export function PublishButton({
  before,
  rollout,
  t,
  now,
  onPublish,
}: {
  /** To whom the version that is out goes. */
  readonly before: Rollout
  readonly rollout: Rollout
  readonly t: Translate
  readonly now: () => number
  readonly onPublish: () => void
}): JSX.Element {
  const [asked, setAsked] = useState<Rollout>()
  const isAsked = asked === rollout
  const sayOf = (of: Rollout): string => describeRollout(of, t).join(' · ') || t('studioEverybody')
  return (
    <>
      {isAsked ? (
        <p class="note" role="alert">
          {t('studioWidens', sayOf(before), sayOf(rollout))}
        </p>
      ) : null}
      <button
        type="button"
        class="primary"
        onClick={() => {
          if (isAsked || !isWider(rollout, before, now())) onPublish()
          else setAsked(rollout)
        }}
      >
        {t(isAsked ? 'studioPublishWider' : 'studioPublishHere')}
      </button>
    </>
  )
}
