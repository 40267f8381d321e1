import type { JSX } from 'preact'
import { listUnfinishedFields } from '../contract/finish-pack.ts'
import type { Item } from '../core/item.ts'
import { localize } from '../core/locale.ts'
import { matchesPage, type PageKey } from '../core/page-key.ts'
import { kindKeys } from '../ui/kind-words.ts'
import type { Translate } from '../ui/translate.ts'
import { newKinds, type NewKind } from './new-item.ts'

/** What there is to write, and what is there: on this page, and elsewhere. */
export function ItemList({
  items,
  page,
  locale,
  fallback,
  isBusy,
  t,
  onOpen,
  onCreate,
  onRecord,
}: {
  readonly items: readonly Item[]
  readonly page: PageKey | undefined
  readonly locale: string
  readonly fallback: string
  readonly isBusy: boolean
  readonly t: Translate
  readonly onOpen: (id: string) => void
  readonly onCreate: (kind: NewKind) => void
  readonly onRecord: () => void
}): JSX.Element {
  const here = items.filter((item) => page !== undefined && matchesPage(item.page, page))
  const elsewhere = items.filter((item) => !here.includes(item))
  const list = (shown: readonly Item[]): JSX.Element => (
    <ul class="items">
      {shown.map((item) => (
        <li key={item.id}>
          <button type="button" onClick={() => onOpen(item.id)}>
            <span dir="auto">{localize(item.title, locale, fallback) || t('studioUntitled')}</span>
            <span class="quiet">
              {t(kindKeys[item.kind])}
              {listUnfinishedFields(item).length === 0 ? null : ` · ${t('studioUnfinished')}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <section class="new" aria-label={t('studioNew')}>
        {newKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class={kind === 'tip' ? 'primary' : ''}
            aria-disabled={isBusy}
            onClick={() => !isBusy && onCreate(kind)}
          >
            {t(kind === 'tip' ? 'studioNewTip' : kindKeys[kind])}
          </button>
        ))}
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && onRecord()}>
          {t('studioRecord')}
        </button>
      </section>
      <section>
        <h2>{t('studioHere')}</h2>
        {here.length === 0 ? <p class="quiet">{t('studioNothingHere')}</p> : list(here)}
      </section>
      {elsewhere.length === 0 ? null : (
        <details>
          <summary>{t('studioElsewhere', String(elsewhere.length))}</summary>
          {list(elsewhere)}
        </details>
      )}
    </>
  )
}
