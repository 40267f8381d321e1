import type { JSX } from 'preact'
import type { Missing } from '../core/missed-anchor.ts'
import { describePage } from '../core/page-key.ts'
import { describeMiss } from '../ui/miss-words.ts'
import type { Translate } from '../ui/translate.ts'

/** What people did not find on their pages: of which item, where, since when and how often, what was different, and the way to mend it. */
export function Misses({
  misses,
  nameOf,
  t,
  onPickAgain,
}: {
  readonly misses: readonly Missing[]
  /** The title of an item, by its id. */
  readonly nameOf: (itemId: string) => string
  readonly t: Translate
  readonly onPickAgain: (itemId: string, stepId: string | undefined) => void
}): JSX.Element | null {
  if (misses.length === 0) return null
  return (
    <section>
      <h3>{t('missesTitle')}</h3>
      <p class="quiet">{t('missesDetail')}</p>
      <ul class="items">
        {misses.map((miss) => {
          const itemId = miss.id.slice(miss.id.indexOf('/') + 1)
          const name = [nameOf(itemId), miss.step].filter((part) => part !== undefined).join(' · ')
          return (
            <li key={`${miss.id}|${miss.step ?? ''}|${describePage(miss.page)}`}>
              <strong>{name}</strong>
              <p class="quiet">{describePage(miss.page)}</p>
              <p>{describeMiss(miss, t)}</p>
              <button
                type="button"
                aria-label={`${t('studioPickAgain')}: ${name}`}
                onClick={() => onPickAgain(itemId, miss.step)}
              >
                {t('studioPickAgain')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
