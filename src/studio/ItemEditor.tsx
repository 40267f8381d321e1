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
import { LinkedField } from './LinkedField.tsx'
import { KindChoice } from './KindChoice.tsx'
import { KeptPicture } from './KeptPicture.tsx'
import type { MediaAuthor } from './media-author.ts'
import { nameFields } from './name-field.ts'
import { takeElement } from './new-item.ts'
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
  media,
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
  /** With the resources that the draft brought in. */
  readonly pack: Pack
  readonly locale: string
  readonly findPick: Picks['findPick']
  readonly media: MediaAuthor
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
      <ItemPlace {...{ item, locale, findPick, t, onChange, onPickAgain }} />
      {locales.length > 1 ? (
        <Choice
          label={t('studioLanguage')}
          value={locale}
          options={locales.map((one) => [one, nameLanguage(one, t('language'))])}
          onChoose={onLocale}
        />
      ) : null}
      <ItemTexts original={pack.defaultLocale} {...{ item, locale, media, t, onChange }} />
      {item.kind === 'walkthrough' ? (
        <StepsEditor
          walkthrough={item}
          original={pack.defaultLocale}
          {...{ pack, locale, media, t, findPick, onChange, onPickAgain, onTry, onRecordOn }}
        />
      ) : null}
      <LinkedField
        linked={item.resources}
        {...{ pack, locale, t }}
        onChange={(resources) => onChange({ ...item, resources }, 'resources')}
      />
      <WhyFields {...{ item, t, onChange }} />
      <DeliveryFields item={item} pack={pack} locale={locale} t={t} onChange={onChange} />
      {withdrawal === undefined ? null : <Withdrawing {...withdrawal} t={t} />}
    </form>
  )
}

/** Where an item points, how safely, and how it looked; nothing of an item of the whole page. */
function ItemPlace({
  item,
  locale,
  findPick,
  t,
  onChange,
  onPickAgain,
}: {
  readonly item: Item
  /** The language that is written in. */
  readonly locale: string
  readonly findPick: Picks['findPick']
  readonly t: Translate
  readonly onChange: (item: Item, field: string) => void
  readonly onPickAgain: () => void
}): JSX.Element | null {
  if (!('anchor' in item)) return null
  return (
    <section class="anchor">
      <AnchorGrade
        {...{ anchor: item.anchor, findPick, t }}
        onTake={(picked) => onChange(takeElement(item, picked, locale), 'anchor')}
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
