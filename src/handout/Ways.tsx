import type { JSX } from 'preact'
import { uiDirection } from '../ui/direction.ts'
import type { Translate } from '../ui/translate.ts'

/** A way on from a step, and the number of the step that it leads to; without one it ends there. */
export interface ShownWay {
  readonly on: 'choice' | 'present' | 'absent' | 'page' | 'after'
  readonly text?: string | undefined
  readonly to?: number | undefined
}

/** Where a step leads, for a reader who has no pointer: which of the steps comes next, and when. */
export function Ways({
  ways,
  t,
}: {
  readonly ways: readonly ShownWay[]
  readonly t: Translate
}): JSX.Element | null {
  if (ways.length === 0) return null
  return (
    <ul class="ways" dir={uiDirection(t)} lang={t('language')}>
      {ways.map((way, index) => (
        <li key={index}>{sayWay(way, ways.length === 1, t)}</li>
      ))}
    </ul>
  )
}

function sayWay({ on, text = '', to }: ShownWay, isOnly: boolean, t: Translate): string {
  const where = to === undefined ? t('handoutToEnd') : t('handoutToStep', String(to))
  switch (on) {
    case 'choice':
      return t('handoutChoice', text, where)
    case 'present':
      return text === '' ? where : t('handoutPresent', text, where)
    case 'absent':
      return text === '' ? where : t('handoutAbsent', text, where)
    case 'page':
      return t('handoutOnPage', text, where)
    case 'after':
      return t(isOnly ? 'handoutThen' : 'handoutAfter', where)
  }
}
