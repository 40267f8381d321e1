import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { directionOf } from './direction.ts'
import type { Translate } from './translate.ts'

/** A resource that an item or a step links, in the pack's language. */
export interface LinkedText {
  readonly id: string
  readonly title: string
  /** BCP 47 tag of the title, where it is in another language than the pack’s others. */
  readonly foreignLocale?: string | undefined
  readonly url?: string | undefined
  /** It can be read beside the page; without a text it is opened where it lives. */
  readonly hasText: boolean
}

/** Where there is more to read: a button for what is read here, a link for what lives elsewhere. */
export function LinkedList({
  linked,
  locale,
  t,
  onOpen,
}: {
  readonly linked: readonly LinkedText[]
  readonly locale: string
  readonly t: Translate
  /** Of a link too, which leads there by itself. */
  readonly onOpen: (linked: LinkedText) => void
}): JSX.Element | null {
  const id = useId()
  if (linked.length === 0) return null
  return (
    <div class="linked">
      <p id={id} class="quiet" lang={t('language')}>
        {t('moreIn')}
      </p>
      <ul aria-labelledby={id}>
        {linked.map((one) => {
          const tag = one.foreignLocale ?? locale
          const shared = { dir: directionOf(tag), lang: tag, onClick: () => onOpen(one) }
          return (
            <li key={one.id}>
              {one.hasText || one.url === undefined ? (
                <button type="button" class="plain" {...shared}>
                  {one.title}
                </button>
              ) : (
                <a href={one.url} target="_blank" rel="noopener noreferrer" {...shared}>
                  {one.title}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
