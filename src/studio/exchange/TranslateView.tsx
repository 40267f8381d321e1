import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { placeTexts } from '../../core/authoring/draft-texts.ts'
import type { PackDraft } from '../../core/authoring/pack-draft.ts'
import {
  bringBack,
  isDone,
  listTextStatuses,
  markText,
  measureTranslation,
  type TextStatus,
} from '../../core/exchange/translation.ts'
import type { Pack } from '../../core/pack.ts'
import { FileChoice } from '../../ui/FileChoice.tsx'
import type { Translate } from '../../ui/translate.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { nameLanguage } from '../../ui/wording.ts'
import { Choice } from '../Choice.tsx'
import type { ChangeTogether } from '../use-authoring.ts'
import { NewLanguage } from './NewLanguage.tsx'
import { TakenNote, type Taken } from './TakenNote.tsx'
import { makeTranslationFile, readTranslationFile, type TranslationForm } from './translation-files.ts'
import { TranslationRow } from './TranslationRow.tsx'

/** So many texts are shown at once. */
const rowsAtOnce = 30

/** Every text of the pack beside its original, in one language at a time; and the files of translators. */
export function TranslateView({
  pack,
  readDrafted,
  t,
  onChange,
  onSave,
}: {
  /** As the draft has it. */
  readonly pack: Pack
  /** The pack as a draft has it. */
  readonly readDrafted: (draft: PackDraft) => Pack
  readonly t: Translate
  readonly onChange: ChangeTogether
  readonly onSave: (name: string, text: string) => void
}): JSX.Element {
  const from = pack.defaultLocale
  const [begun, setBegun] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string>()
  const [taken, setTaken] = useState<Taken>()
  const languages = [...new Set([...Object.keys(pack.title), ...begun])].filter((one) => one !== from)
  const to = chosen ?? languages[0]
  const latestPack = useLatest(pack)
  const take = async (file: File): Promise<void> => {
    const reading = await readTranslationFile(file)
    if (!reading.ok) return setTaken({ count: 0, refused: reading.refused })
    const into = reading.value.to
    const { texts, refused } = bringBack(latestPack.current, reading.value)
    onChange((draft) => {
      const brought = bringBack(readDrafted(draft), reading.value)
      return placeTexts(draft, brought.texts, { to: into, marks: brought.marks })
    })
    setBegun((before) => [...before, into])
    setChosen(into)
    setTaken({ count: texts.size, refused: [...reading.refused, ...refused] })
  }
  const handOut = (into: string, form: TranslationForm): void => {
    const { name, text } = makeTranslationFile(pack, { from, to: into }, form)
    onSave(name, text)
  }
  return (
    <details class="translate">
      <summary>{t('translateTitle')}</summary>
      {languages.length === 0 ? null : (
        <Choice
          label={t('translateInto')}
          value={to ?? ''}
          options={languages.map((one) => [one, nameLanguage(one, t('language'))])}
          onChoose={setChosen}
        />
      )}
      <NewLanguage
        t={t}
        onBegin={(tag) => {
          setBegun([...begun, tag])
          setChosen(tag)
        }}
      />
      <FileChoice label={t('translateBack')} accept=".xlf,.xliff,.csv" onFile={(file) => void take(file)} />
      {taken === undefined ? null : <TakenNote taken={taken} t={t} />}
      {to === undefined ? null : (
        <>
          <HandOut t={t} onForm={(form) => handOut(to, form)} />
          <SideBySide
            key={to}
            pack={pack}
            from={from}
            to={to}
            t={t}
            onWrite={({ unit }, target) => {
              const written = { ...unit, text: { ...unit.text, [to]: target } }
              onChange((draft) => {
                const marks = markText(readDrafted(draft), { from, to }, written)
                return placeTexts(draft, new Map([[unit.id, written.text]]), { to, marks })
              }, `translate:${unit.id}:${to}`)
            }}
          />
        </>
      )}
    </details>
  )
}

function HandOut({
  t,
  onForm,
}: {
  readonly t: Translate
  readonly onForm: (form: TranslationForm) => void
}): JSX.Element {
  return (
    <div class="bar">
      <button type="button" onClick={() => onForm('xlf')}>
        {t('translateXliff')}
      </button>
      <button type="button" onClick={() => onForm('csv')}>
        {t('translateTable')}
      </button>
    </div>
  )
}

function SideBySide({
  pack,
  from,
  to,
  t,
  onWrite,
}: {
  readonly pack: Pack
  readonly from: string
  readonly to: string
  readonly t: Translate
  readonly onWrite: (text: TextStatus, target: string) => void
}): JSX.Element {
  const [isOpenOnly, setOpenOnly] = useState(false)
  // Those that were open when the box was ticked: a row does not go away under the hands of who fills it in.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [rows, setRows] = useState(rowsAtOnce)
  const texts = useMemo(() => listTextStatuses(pack, { from, to }), [pack, from, to])
  const { done, of } = measureTranslation(texts)
  const shown = isOpenOnly ? texts.filter(({ unit }) => open.has(unit.id)) : texts
  return (
    <>
      <label class="done">
        {t('translateDone', String(done), String(of))}
        <progress value={done} max={Math.max(1, of)} />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={isOpenOnly}
          onChange={(event) => {
            setOpenOnly(event.currentTarget.checked)
            setOpen(new Set(texts.filter(({ status }) => !isDone(status)).map(({ unit }) => unit.id)))
          }}
        />
        {t('translateOnlyOpen')}
      </label>
      {shown.length === 0 ? <p class="quiet">{t('translateNothing')}</p> : null}
      <ul class="pairs">
        {shown.slice(0, rows).map((text) => (
          <TranslationRow
            key={text.unit.id}
            text={text}
            from={from}
            to={to}
            t={t}
            onWrite={(target) => onWrite(text, target)}
            onConfirm={() => onWrite(text, text.target ?? '')}
          />
        ))}
      </ul>
      {shown.length <= rows ? null : (
        <button type="button" onClick={() => setRows(rows + rowsAtOnce)}>
          {t('translateMore')}
        </button>
      )}
    </>
  )
}
