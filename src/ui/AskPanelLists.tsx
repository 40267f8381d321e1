import type { JSX } from 'preact'
import { directionOf } from './direction.ts'
import type { ResourceText } from './ResourceView.tsx'
import type { Translate } from './translate.ts'

/** Something that is seen on the page, by its name. */
export interface NamedItem {
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

/** What is seen on the page now: from here it gets the focus, wherever on the page it stands. */
export function ShownList({
  shown,
  locale,
  t,
  onShow,
}: {
  readonly shown: readonly NamedItem[]
  readonly locale: string
  readonly t: Translate
  readonly onShow: (id: string) => void
}): JSX.Element | null {
  if (shown.length === 0) return null
  return (
    <section>
      <h3>{t('shownHere')}</h3>
      <ul class="choices" dir={directionOf(locale)} lang={locale}>
        {shown.map(({ id, title, foreignLocale }) => (
          <li key={id}>
            <button type="button" lang={foreignLocale} onClick={() => onShow(id)}>
              {title}
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
