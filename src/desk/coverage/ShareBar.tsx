import type { JSX } from 'preact'
import type { Share } from '../../core/desk/wilson.ts'
import type { Wording } from '../../ui/wording.ts'

/** A share with its interval: the bar is where the true share lies in 95 of 100 such samples, the mark what was counted. */
export function ShareBar({ share, w }: { readonly share: Share; readonly w: Wording }): JSX.Element {
  if (share.share === undefined) return <div class="share quiet">{w.t('shareNone')}</div>
  const percent = (part: number): string => `${(100 * part).toFixed(1)}%`
  return (
    <div class="share">
      <div class="share-words">
        <strong>{w.percent(share.share)}</strong>{' '}
        <span class="quiet">
          {w.t('shareInterval', w.percent(share.low), w.percent(share.high), String(share.of))}
        </span>
      </div>
      <div class="share-bar" aria-hidden="true">
        <span
          class="share-range"
          style={{ insetInlineStart: percent(share.low), inlineSize: percent(share.high - share.low) }}
        />
        <span class="share-mark" style={{ insetInlineStart: percent(share.share) }} />
      </div>
    </div>
  )
}
