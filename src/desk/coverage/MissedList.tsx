import type { JSX } from 'preact'
import type { Entry } from '../../core/desk/entry.ts'
import { describePage, isSamePage } from '../../core/page-key.ts'
import { describeMiss } from '../../ui/miss-words.ts'
import type { Wording } from '../../ui/wording.ts'
import type { ListedMiss } from '../desk-source.ts'

/** The elements of items that people missed: which, on which page, since when and how often, what was asked there, and the way to the repair. */
export function MissedList({
  misses,
  entries,
  w,
  onRepair,
}: {
  readonly misses: readonly ListedMiss[]
  readonly entries: readonly Entry[]
  readonly w: Wording
  readonly onRepair: (miss: ListedMiss) => void
}): JSX.Element | null {
  if (misses.length === 0) return null
  const { t } = w
  const countAsked = ({ page, atMs }: ListedMiss): number =>
    entries.filter(({ question }) => question.askedAtMs >= atMs && isSamePage(question.page, page)).length
  return (
    <section class="missed">
      <h2>{t('missesTitle')}</h2>
      <p class="quiet">{t('missesDetail')}</p>
      <ul>
        {misses.map((miss) => {
          const { id, step, title, page } = miss
          const asked = countAsked(miss)
          return (
            <li key={`${id}|${step ?? ''}|${describePage(page)}`}>
              <div>
                <strong>{[title, step].filter((part) => part !== undefined).join(' · ')}</strong>
                <p class="quiet">
                  {`${page.product} · ${describePage(page)}`}
                  {asked === 0 ? null : ` · ${t('missAsked', w.plural('questions', asked))}`}
                </p>
                <p>{describeMiss(miss, t)}</p>
              </div>
              <button
                type="button"
                aria-label={`${t('missRepair')}: ${title}`}
                onClick={() => onRepair(miss)}
              >
                {t('missRepair')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
