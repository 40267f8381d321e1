import type { JSX } from 'preact'
import type { Translate } from './translate.ts'

/** The small mark on an element that has a tip. */
export function Beacon({
  title,
  expanded,
  t,
  onPress,
}: {
  readonly title: string
  readonly expanded: boolean
  readonly t: Translate
  readonly onPress: () => void
}): JSX.Element {
  return (
    <button
      type="button"
      class="beacon"
      aria-label={t('tipNamed', title)}
      aria-expanded={expanded}
      // Pressing with the mouse leaves the focus where it was, so that closing the card can give it back.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <span aria-hidden="true">?</span>
    </button>
  )
}
