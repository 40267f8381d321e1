import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PickerMove } from '../core/authoring/picker-moves.ts'
import type { PackDraft } from '../core/authoring/pack-draft.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Translate } from '../ui/translate.ts'
import { CrmLanguageChoice } from './CrmLanguageChoice.tsx'
import { Exchange } from './exchange/Exchange.tsx'
import { ItemEditor } from './ItemEditor.tsx'
import { ItemList } from './ItemList.tsx'
import { OneStudio } from './OneStudio.tsx'
import { PickingBar } from './PickingBar.tsx'
import { PreviewAs, type PreviewedAs } from './PreviewAs.tsx'
import { RecordingBar } from './RecordingBar.tsx'
import { StudioHead } from './StudioHead.tsx'
import { StudioView } from './StudioView.tsx'
import type { StudioHost } from './studio-host.ts'
import { useChecking } from './use-checking.ts'
import { useCrmLanguage, useLanguageWord } from './use-crm-language.ts'
import { useAuthoring, type Authoring } from './use-authoring.ts'

/** Writing in one pack: the list of its items, one of them, or what is about to be published. */
export function PackStudio({
  pack,
  page,
  host,
  t,
  now,
  onRecord,
  onPublished,
}: {
  readonly pack: Pack
  readonly page: PageKey | undefined
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
  const callbacks = { onRecord, onPublished }
  const authoring = useAuthoring(host, { pack, page, previewedAs, locale, crmLocale, now, ...callbacks })
  const { draft, picking, recording } = authoring
  const isRead = picking.state === 'picking' || recording.state === 'recording'
  const word = useLanguageWord(host, { pack, page, locale: crmLocale, isRead })
  const languageChoice = <CrmLanguageChoice language={crmLanguage} word={word} t={t} />
  const isOn = view === 'check'
  const checking = useChecking(host.checker, authoring, { isOn, packId: pack.id, locale: crmLocale, page })
  const { isOurs, takeOver } = authoring
  if (draft === undefined) return <OneStudio {...{ isOurs, t, onTakeOver: takeOver, children: null }} />
  return (
    <OneStudio {...{ isOurs, t, onTakeOver: takeOver }}>
      <StudioHead
        title={localize(pack.title, locale, pack.defaultLocale)}
        {...{ draft, page, t }}
        keeping={authoring.keeping}
        onUndo={authoring.undo}
        onRedo={authoring.redo}
        isPartlyOut={pack.rollout !== undefined}
        onPublish={() => setView('publish')}
        onVersions={() => setView('versions')}
        onCheck={() => setView('check')}
      />
      <Pointing {...{ picking, recording, t }} onMove={(move) => void host.movePicker(move)}>
        {languageChoice}
      </Pointing>
      {view === 'items' ? (
        <Items
          {...{ openId, pack, draft, page, locale, languageChoice, authoring, t }}
          onOpen={setOpenId}
          onLocale={setLocale}
        >
          <>
            <PreviewAs {...{ pack, previewedAs, locale, t }} onChange={setPreviewedAs} />
            <Exchange
              {...{ pack, draft, page, locale, crmLanguage, t }}
              {...{ takeSurvey: host.takeSurvey, fetchPage: host.fetchPage }}
              pickName={authoring.pickName}
              onChange={authoring.changeTogether}
              onSave={authoring.saveFile}
            />
          </>
        </Items>
      ) : (
        <StudioView
          {...{ view, pack, draft, checking, authoring, locale, t, now, publisher: host.publisher }}
          onBack={() => setView('items')}
          onOpen={(id) => {
            setOpenId(id)
            setView('items')
          }}
        />
      )}
    </OneStudio>
  )
}

/** What is said while an element is picked, and where nothing could be. */
function Pointing({
  picking,
  recording,
  t,
  onMove,
  children,
}: Pick<Authoring, 'picking' | 'recording'> & {
  readonly t: Translate
  readonly onMove: (move: PickerMove) => void
  readonly children: JSX.Element
}): JSX.Element | null {
  if (picking.state === 'picking') return <PickingBar {...{ t, onMove, children }} />
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
  readonly children: JSX.Element
}): JSX.Element {
  const { picking, recording } = authoring
  const item = draft.items.find(({ id }) => id === openId)
  if (recording.state === 'recording') {
    const { walkthroughId } = recording
    return <RecordingInto {...{ walkthroughId, draft, locale, languageChoice, authoring, t, onOpen }} />
  }
  if (item === undefined)
    return (
      <>
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
  const close = (): void => onOpen(undefined)
  const withdrawal = {
    of: { id: pack.id, version: pack.version + 1 },
    onWithdraw: () => authoring.withdraw(item.id),
    onSave: authoring.saveFile,
  }
  return (
    <ItemEditor
      key={item.id}
      item={item}
      pack={pack}
      locale={locale}
      findPick={authoring.findPick}
      t={t}
      onLocale={onLocale}
      onChange={authoring.edit}
      onPickAgain={(stepId) => void authoring.pickAgain(item.id, stepId)}
      onRecordOn={() => void authoring.startRecording(t, item.id)}
      onTry={(stepId) => void authoring.tryStep(item.id, stepId)}
      withdrawal={pack.items.some(({ id }) => id === item.id) ? withdrawal : undefined}
      onRemove={() => {
        authoring.remove(item.id)
        close()
      }}
      onBack={close}
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
