import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CelebrationStyle } from '../core/region.ts'
import { ItemBox, type SaidText } from './ItemBox.tsx'
import type { Translate } from './translate.ts'
import { useLatest } from './use-latest.ts'

/** What a celebration says, in the pack's language, and how. */
export interface CelebrationText extends SaidText {
  readonly style: CelebrationStyle
  /** How long it lasts, in seconds. */
  readonly seconds: number
}

/** However long a pack asks for, in seconds. */
const secondsAtMost = 4

/** The pieces of the fanfare; each has a place and a time of its own in the stylesheet. */
const pieces = 14

/**
 * A moment that is marked. It goes by itself, but not while somebody points at it or has the focus in it. The fanfare
 * stands still for those who want less motion.
 */
export function CelebrationBox({
  celebration,
  locale,
  t,
  onEnd,
}: {
  readonly celebration: CelebrationText
  readonly locale: string
  readonly t: Translate
  readonly onEnd: () => void
}): JSX.Element {
  const [isHeld, setHeld] = useState(false)
  const { seconds, style } = celebration
  const endRef = useLatest(onEnd)
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => endRef.current?.(), Math.min(seconds, secondsAtMost) * 1_000)
    return () => clearTimeout(timer)
  }, [isHeld, seconds, endRef])
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <ItemBox
        said={celebration}
        kind={`celebration ${style}`}
        isAskedFor={false}
        {...{ locale, t }}
        actions={{ onClose: onEnd }}
        lead={style === 'fanfare' ? <Fanfare /> : <span class="medal" aria-hidden="true" />}
      />
    </div>
  )
}

function Fanfare(): JSX.Element {
  return (
    <div class="fanfare" aria-hidden="true">
      <span class="medal" />
      {Array.from({ length: pieces }, (_, index) => (
        <i key={index} style={{ '--fp-piece': index }} />
      ))}
    </div>
  )
}
