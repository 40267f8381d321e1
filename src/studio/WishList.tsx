import type { JSX } from 'preact'
import type { PackDraft } from '../core/authoring/pack-draft.ts'
import { isTipOf } from '../core/desk/wish.ts'
import { describePage } from '../core/page-key.ts'
import type { Translate } from '../ui/translate.ts'
import type { AskedWish } from './studio-host.ts'
import type { Wishes } from './use-wishes.ts'

/** The tips that the desk wishes for and that are not begun yet; nothing where there are none, or while one is begun. */
export function WishList({
  wishes: { wishes, handed },
  draft,
  packId,
  isBusy,
  t,
  onBegin,
}: {
  readonly wishes: Wishes
  readonly draft: PackDraft
  readonly packId: string
  /** Something is being pointed at. */
  readonly isBusy: boolean
  readonly t: Translate
  readonly onBegin: (wish: AskedWish) => void
}): JSX.Element | null {
  const open = wishes.filter(
    (wish) => wish.packId === packId && !draft.items.some((item) => isTipOf(item, wish)),
  )
  if (open.length === 0 || isBusy) return null
  return (
    <section>
      <h2>{t('wishes')}</h2>
      <ul class="items">
        {open.map((wish) => (
          <li key={wish.id}>
            <strong dir="auto">{wish.title}</strong>
            <p class="quiet">{t('wishAskedOn', describePage(wish.page))}</p>
            {handed?.id === wish.id ? <p role="status">{t('wishGoThere', describePage(wish.page))}</p> : null}
            <button
              type="button"
              aria-label={`${t('wishPoint')}: ${wish.title}`}
              onClick={() => onBegin(wish)}
            >
              {t('wishPoint')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
