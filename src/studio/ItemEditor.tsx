import type { JSX } from 'preact'
import { listUnfinishedFields } from '../contract/finish-pack.ts'
import { isAtElement } from '../core/authoring/change-kind.ts'
import type { Item } from '../core/item.ts'
import type { Pack } from '../core/pack.ts'
import { describePattern } from '../core/page-key.ts'
import { kindKeys } from '../ui/kind-words.ts'
import type { Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { Choice } from './Choice.tsx'
import { DeliveryFields } from './DeliveryFields.tsx'
import { AnchorGrade } from './GradeView.tsx'
import { ItemTexts } from './ItemTexts.tsx'
import { KindChoice } from './KindChoice.tsx'
import { KeptPicture } from './KeptPicture.tsx'
import { nameFields } from './name-field.ts'
import { StepsEditor } from './StepsEditor.tsx'
import type { Picks } from './use-picks.ts'
import { WhyFields } from './WhyFields.tsx'
import { Withdrawing, type Withdrawal } from './Withdrawing.tsx'

/** One item: where it points, what it says in one language, and to whom and when it is shown. */
export function ItemEditor({
  item,
  pack,
  locale,
  findPick,
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
  readonly findPick: Picks['findPick']
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
      <ItemHead {...{ item, t, onChange }} />
      {'anchor' in item ? (
        <section class="anchor">
          <AnchorGrade
            {...{ anchor: item.anchor, findPick, t }}
            onTake={({ anchor, picture }) => onChange({ ...item, anchor, picture }, 'anchor')}
          />
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
          {...{ locale, t, findPick, onChange, onPickAgain, onTry, onRecordOn }}
        />
      ) : null}
      <WhyFields {...{ item, t, onChange }} />
      <DeliveryFields item={item} pack={pack} locale={locale} t={t} onChange={onChange} />
      {withdrawal === undefined ? null : <Withdrawing {...withdrawal} t={t} />}
    </form>
  )
}

/** What the item is, for which pages, and what of it is missing. */
function ItemHead({
  item,
  t,
  onChange,
}: {
  readonly item: Item
  readonly t: Translate
  readonly onChange: (item: Item, field: string) => void
}): JSX.Element {
  const missing = listUnfinishedFields(item)
  return (
    <>
      <h2>{t(kindKeys[item.kind])}</h2>
      {isAtElement(item) ? <KindChoice {...{ item, t, onChange }} /> : null}
      <p class="quiet">{t('studioFor', describePattern(item.page))}</p>
      {missing.length === 0 ? null : (
        <p class="note">{t('studioUnfinishedDetail', nameFields(missing, t))}</p>
      )}
    </>
  )
}
