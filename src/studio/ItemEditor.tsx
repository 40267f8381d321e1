import type { JSX } from 'preact'
import { listUnfinishedFields } from '../contract/finish-pack.ts'
import type { Item } from '../core/item.ts'
import type { Pack } from '../core/pack.ts'
import { describePattern } from '../core/page-key.ts'
import { kindKeys } from '../ui/kind-words.ts'
import type { Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { Choice } from './Choice.tsx'
import { DeliveryFields } from './DeliveryFields.tsx'
import { GradeView } from './GradeView.tsx'
import { ItemTexts } from './ItemTexts.tsx'
import { KeptPicture } from './KeptPicture.tsx'
import { nameFields } from './name-field.ts'
import { StepsEditor } from './StepsEditor.tsx'
import type { PickResult } from './studio-host.ts'
import { Withdrawing, type Withdrawal } from './Withdrawing.tsx'

/** One item: where it points, what it says in one language, and to whom and when it is shown. */
export function ItemEditor({
  item,
  pack,
  locale,
  pick,
  t,
  onLocale,
  onChange,
  onPickAgain,
  onTry,
  onRecordOn,
  onRemove,
  withdrawal,
  onBack,
}: {
  readonly item: Item
  readonly pack: Pack
  readonly locale: string
  /** The pick that the item's anchor came from, where it was made just now. */
  readonly pick: PickResult | undefined
  readonly t: Translate
  readonly onLocale: (locale: string) => void
  readonly onChange: (item: Item, field: string) => void
  /** Another element for the item, or for the step of a walkthrough. */
  readonly onPickAgain: (stepId?: string) => void
  readonly onTry: (stepId: string) => void
  /** Records more steps of the walkthrough. */
  readonly onRecordOn: () => void
  readonly onRemove: () => void
  /** Absent for what is not out. */
  readonly withdrawal: Withdrawal | undefined
  readonly onBack: () => void
}): JSX.Element {
  const locales = Object.keys(pack.title)
  const unfinished = listUnfinishedFields(item)
  return (
    <form class="item" onSubmit={(event) => event.preventDefault()}>
      <div class="bar">
        <button type="button" class="plain" onClick={onBack}>
          {t('studioBack')}
        </button>
        <button type="button" class="plain danger" onClick={onRemove}>
          {t('studioRemove')}
        </button>
      </div>
      <h2>{t(kindKeys[item.kind])}</h2>
      <p class="quiet">{t('studioFor', describePattern(item.page))}</p>
      {unfinished.length === 0 ? null : (
        <p class="note">{t('studioUnfinishedDetail', nameFields(unfinished, t))}</p>
      )}
      {'anchor' in item ? (
        <section class="anchor">
          <AnchorGrade item={item} pick={pick} t={t} onChange={onChange} />
          <KeptPicture
            picture={item.picture}
            t={t}
            onRemove={() => onChange({ ...item, picture: undefined }, 'picture')}
          />
          <button type="button" onClick={() => onPickAgain()}>
            {t('studioPickAgain')}
          </button>
        </section>
      ) : null}
      {locales.length > 1 ? (
        <Choice
          label={t('studioLanguage')}
          value={locale}
          options={locales.map((one) => [one, nameLanguage(one, t('language'))])}
          onChoose={onLocale}
        />
      ) : null}
      <ItemTexts item={item} original={pack.defaultLocale} locale={locale} t={t} onChange={onChange} />
      {item.kind === 'walkthrough' ? (
        <StepsEditor
          walkthrough={item}
          original={pack.defaultLocale}
          {...{ locale, t, onChange, onPickAgain, onTry, onRecordOn }}
        />
      ) : null}
      <DeliveryFields item={item} pack={pack} locale={locale} t={t} onChange={onChange} />
      {withdrawal === undefined ? null : <Withdrawing {...withdrawal} t={t} />}
    </form>
  )
}

function AnchorGrade({
  item,
  pick,
  t,
  onChange,
}: {
  readonly item: Extract<Item, { readonly anchor: unknown }>
  readonly pick: PickResult | undefined
  readonly t: Translate
  readonly onChange: (item: Item, field: string) => void
}): JSX.Element | null {
  if (pick === undefined) return null
  const { picked, better } = pick
  const isBetter = item.anchor === better?.anchor
  return (
    <GradeView
      picked={isBetter && better !== undefined ? better : picked}
      better={isBetter ? undefined : better}
      t={t}
      onTakeBetter={() => {
        if (better === undefined) return
        const { anchor, picture } = better
        onChange({ ...item, anchor, picture }, 'anchor')
      }}
    />
  )
}
