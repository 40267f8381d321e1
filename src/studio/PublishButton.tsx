import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Pack } from '../core/pack.ts'
import { isWider, type Rollout } from '../core/publishing/rollout.ts'
import type { Translate } from '../ui/translate.ts'
import { describeRollout } from './rollout-words.ts'

/**
 * Publishes, or makes a proposal where others have to agree; where the version would reach people whom the one before did
 * not, only after that was said and confirmed.
 */
export function PublishButton({
  over,
  rollout,
  isNothingNew = false,
  t,
  now,
  onPublish,
}: {
  /** The version that is out. */
  readonly over: Pick<Pack, 'rollout' | 'approval'>
  readonly rollout: Rollout
  /** There is nothing to publish. */
  readonly isNothingNew?: boolean
  readonly t: Translate
  readonly now: () => number
  readonly onPublish: () => void
}): JSX.Element {
  const [asked, setAsked] = useState<Rollout>()
  const isAsked = asked === rollout
  const { rollout: before = {}, approval } = over
  const does = approval !== undefined ? 'studioPropose' : isAsked ? 'studioPublishWider' : 'studioPublishHere'
  return (
    <>
      {isAsked ? (
        <p class="note" role="alert">
          {t('studioWidens', describeRollout(before, t), describeRollout(rollout, t))}
        </p>
      ) : null}
      <button
        type="button"
        class="primary"
        aria-disabled={isNothingNew}
        onClick={() => {
          if (isNothingNew) return
          if (isAsked || !isWider(rollout, before, now())) onPublish()
          else setAsked(rollout)
        }}
      >
        {t(does)}
      </button>
    </>
  )
}
