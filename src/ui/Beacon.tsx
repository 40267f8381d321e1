import type { JSX } from 'preact'
import { PointerMark } from './PointerMark.tsx'
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
    <PointerMark name={t('tipNamed', title)} {...{ expanded, onPress }}>
      <span aria-hidden="true">?</span>
    </PointerMark>
  )
}
