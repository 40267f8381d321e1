import type { JSX } from 'preact'
import { directionOf } from './direction.ts'
import type { ResourceText } from './ResourceView.tsx'
import type { Translate } from './translate.ts'

/** A tip by its name. */
export interface NamedTip {
  readonly id: string
  readonly title: string
  /** BCP 47 tag of the title, where it is in another language than the pack’s others. */
  readonly foreignLocale?: string | undefined
}

/** A resource that answered the person before, on this page. */
export interface AgainResource extends ResourceText {
  /** The question that it answered. */
  readonly questionId: string
}

/** The tips that are seen on the page now. */
export function TipList({
  tips,
  locale,
  t,
  onShowTip,
}: {
  readonly tips: readonly NamedTip[]
  readonly locale: string
  readonly t: Translate
  readonly onShowTip: (tipId: string) => void
}): JSX.Element | null {
  if (tips.length === 0) return null
  return (
    <section>
      <h3>{t('tipsHere')}</h3>
      <ul class="choices" dir={directionOf(locale)} lang={locale}>
        {tips.map((tip) => (
          <li key={tip.id}>
            <button type="button" lang={tip.foreignLocale} onClick={() => onShowTip(tip.id)}>
              {tip.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What answered the person before, on this page. */
export function AgainList({
  again,
  locale,
  t,
  onShow,
}: {
  readonly again: readonly AgainResource[] | undefined
  readonly locale: string
  readonly t: Translate
  readonly onShow: (resource: AgainResource) => void
}): JSX.Element | null {
  if (again === undefined || again.length === 0) return null
  return (
    <section>
      <h3>{t('showAgain')}</h3>
      <ul class="choices" dir={directionOf(locale)} lang={locale}>
        {again.map((resource) => (
          <li key={resource.id}>
            <button type="button" lang={resource.foreignLocale} onClick={() => onShow(resource)}>
              {resource.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
