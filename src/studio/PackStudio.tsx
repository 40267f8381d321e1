import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { PickerMove } from '../core/authoring/picker-moves.ts'
import { bringInto, type PackDraft } from '../core/authoring/pack-draft.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Translate } from '../ui/translate.ts'
import { CrmLanguageChoice } from './CrmLanguageChoice.tsx'
import { Exchange } from './exchange/Exchange.tsx'
import { ItemList } from './ItemList.tsx'
import { OpenItem } from './OpenItem.tsx'
import { OneStudio } from './OneStudio.tsx'
import { PickingBar } from './PickingBar.tsx'
import { PreviewAs, type PreviewedAs } from './PreviewAs.tsx'
import { RecordingBar } from './RecordingBar.tsx'
import { StudioHead } from './StudioHead.tsx'
import { StudioView } from './StudioView.tsx'
import type { AskedWish, PlaceBeside, Publisher, StudioHost } from './studio-host.ts'
import { useChecking } from './use-checking.ts'
import { useCrmLanguage, useLanguageWord, type CrmLanguage } from './use-crm-language.ts'
import { useAuthoring, type Authoring } from './use-authoring.ts'
import { useFulfilling } from './use-fulfilling.ts'
import type { Wishes } from './use-wishes.ts'
import { WishList } from './WishList.tsx'

/** Writing in one pack: the list of its items, one of them, or what is about to be published. */
export function PackStudio({
  pack,
  page,
  place,
  wishes,
  host,
  t,
  now,
  onRecord,
  onPublished,
}: {
  readonly pack: Pack
  readonly page: PageKey | undefined
  readonly place: PlaceBeside | undefined
  readonly wishes: Wishes
  readonly host: StudioHost
  readonly t: Translate
  readonly now: () => number
  /** A recording begins, which may lead to pages of another CRM: this pack is to stay. */
  readonly onRecord: () => void
  readonly onPublished: (pack: Pack) => void
}): JSX.Element {
  const [view, setView] = useState<'items' | 'publish' | 'versions' | 'check'>('items')
  const [openId, setOpenId] = useState<string>()
  const [previewedAs, setPreviewedAs] = useState<PreviewedAs>({ profile: {} })
  const [locale, setLocale] = useState(pack.defaultLocale)
  const crmLanguage = useCrmLanguage(host, pack)
  const crmLocale = crmLanguage.locale
  const places = { pack, page, previewedAs, locale, crmLocale }
  const authoring = useAuthoring(host, { ...places, now, onRecord, onPublished })
  const { draft, picking, recording, isOurs, takeOver } = authoring
  const isRead = picking.state === 'picking' || recording.state === 'recording'
  const word = useLanguageWord(host, { pack, page, locale: crmLocale, isRead })
  const languageChoice = <CrmLanguageChoice language={crmLanguage} word={word} t={t} />
  const checked = { isOn: view === 'check', packId: pack.id, locale: crmLocale, page }
  const checking = useChecking(host.checker, authoring, checked)
  const openItem = (id: string | undefined): void => {
    setOpenId(id)
    setView('items')
  }
  const fulfilling = useFulfilling(wishes, {
    ...{ packId: pack.id, page, authoring, onOpen: openItem },
    onShow: () => void host.preview({ packId: pack.id, ...previewedAs }),
    onRepair: () => setView('check'),
  })
  if (draft === undefined) return <OneStudio {...{ isOurs, t, onTakeOver: takeOver, children: null }} />
  return (
    <OneStudio {...{ isOurs, t, onTakeOver: takeOver }}>
      <StudioHead
        {...{ pack, draft, page, place, locale, t }}
        {...{ keeping: authoring.keeping, onUndo: authoring.undo, onRedo: authoring.redo }}
        onView={setView}
      />
      <Pointing
        {...{ picking, recording, t }}
        wish={fulfilling.wish}
        onMove={(move) => void host.movePicker(move)}
      >
        {languageChoice}
      </Pointing>
      {view === 'items' ? (
        <Items
          {...{ openId, pack, draft, page, locale, languageChoice, authoring, t, now }}
          {...{ wishes, publisher: host.publisher, onFulfil: fulfilling.begin }}
          onOpen={setOpenId}
          onLocale={setLocale}
        >
          <UnderItems
            {...{ pack, draft, page, locale, crmLanguage, previewedAs, host, authoring, t, setPreviewedAs }}
          />
        </Items>
      ) : (
        <StudioView
          {...{ view, pack, draft, checking, authoring, locale, t, now, publisher: host.publisher }}
          onBack={() => setView('items')}
          onOpen={openItem}
        />
      )}
    </OneStudio>
  )
}

/** What can be done with all items: looked at as somebody, taken out and brought in. */
function UnderItems({
  previewedAs,
  setPreviewedAs,
  host,
  authoring,
  ...shared
}: {
  readonly pack: Pack
  readonly draft: PackDraft
  readonly page: PageKey | undefined
  readonly locale: string
  readonly crmLanguage: CrmLanguage
  readonly previewedAs: PreviewedAs
  readonly setPreviewedAs: (as: PreviewedAs) => void
  readonly host: StudioHost
  readonly authoring: Authoring
  readonly t: Translate
}): JSX.Element {
  const { pack, locale, t } = shared
  return (
    <>
      <PreviewAs {...{ pack, previewedAs, locale, t }} onChange={setPreviewedAs} />
      <Exchange
        {...shared}
        {...{ takeSurvey: host.takeSurvey, fetchPage: host.fetchPage, readTexts: host.readTexts }}
        pickName={authoring.pickName}
        onChange={authoring.changeTogether}
        onSave={authoring.saveFile}
      />
    </>
  )
}

/** What is said while an element is picked, and where nothing could be. */
function Pointing({
  picking,
  recording,
  wish,
  t,
  onMove,
  children,
}: Pick<Authoring, 'picking' | 'recording'> & {
  /** What the element is for, where the desk wished for it. */
  readonly wish: AskedWish | undefined
  readonly t: Translate
  readonly onMove: (move: PickerMove) => void
  readonly children: JSX.Element
}): JSX.Element | null {
  if (picking.state === 'picking')
    return (
      <PickingBar {...{ t, onMove }}>
        <>
          {wish === undefined ? null : <strong dir="auto">{wish.title}</strong>}
          {children}
        </>
      </PickingBar>
    )
  const isRefused = picking.state === 'nothing' || recording.state === 'refused'
  return isRefused ? <p role="alert">{t('studioNothingPicked')}</p> : null
}

/** The list of items with what stands under it, or the item that is open. */
function Items({
  pack,
  draft,
  page,
  locale,
  languageChoice,
  authoring,
  t,
  onLocale,
  openId,
  onOpen,
  publisher,
  now,
  wishes,
  onFulfil,
  children,
}: {
  readonly pack: Pack
  readonly draft: PackDraft
  readonly page: PageKey | undefined
  readonly locale: string
  readonly languageChoice: JSX.Element
  readonly authoring: Authoring
  readonly t: Translate
  readonly onLocale: (locale: string) => void
  readonly openId: string | undefined
  readonly onOpen: (id: string | undefined) => void
  readonly publisher: Publisher
  readonly now: () => number
  readonly wishes: Wishes
  readonly onFulfil: (wish: AskedWish) => void
  readonly children: JSX.Element
}): JSX.Element {
  const { picking, recording } = authoring
  const { brought } = draft
  const drafted = useMemo(() => ({ ...pack, resources: bringInto(pack, brought) }), [pack, brought])
  const item = draft.items.find(({ id }) => id === openId)
  if (recording.state === 'recording') {
    const { walkthroughId } = recording
    return <RecordingInto {...{ walkthroughId, draft, locale, languageChoice, authoring, t, onOpen }} />
  }
  if (item === undefined)
    return (
      <>
        <WishList
          {...{ wishes, draft, packId: pack.id, t }}
          isBusy={picking.state === 'picking'}
          onBegin={onFulfil}
        />
        <ItemList
          items={draft.items}
          page={page}
          locale={locale}
          fallback={pack.defaultLocale}
          isBusy={picking.state === 'picking'}
          t={t}
          onOpen={onOpen}
          onCreate={(kind) => void authoring.create(kind).then(onOpen)}
          onRecord={() => void authoring.startRecording(t)}
        />
        {children}
      </>
    )
  return (
    <OpenItem
      key={item.id}
      {...{ item, pack, drafted, draft, locale, authoring, publisher, t, now, onLocale }}
      onClose={() => onOpen(undefined)}
    />
  )
}

/** The steps that are being recorded, as they go into the draft. */
function RecordingInto({
  walkthroughId,
  draft,
  locale,
  languageChoice,
  authoring,
  t,
  onOpen,
}: {
  readonly walkthroughId: string
  readonly draft: PackDraft
  readonly locale: string
  readonly languageChoice: JSX.Element
  readonly authoring: Authoring
  readonly t: Translate
  readonly onOpen: (id: string | undefined) => void
}): JSX.Element {
  const recorded = draft.items.find(({ id }) => id === walkthroughId)
  return (
    <RecordingBar
      steps={recorded?.kind === 'walkthrough' ? recorded.steps : []}
      {...{ locale, t }}
      findPick={authoring.findPick}
      onTake={(stepId, picked) => authoring.takeBetter(picked, walkthroughId, stepId)}
      onStop={() => void authoring.stopRecording().then(onOpen)}
    >
      {languageChoice}
    </RecordingBar>
  )
}
