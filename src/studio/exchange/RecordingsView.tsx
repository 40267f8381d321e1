import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readRecordingFile } from '../../contract/recording-file.ts'
import { nameItem } from '../../core/authoring/name-item.ts'
import { exportRecording, importRecording } from '../../core/exchange/recorder.ts'
import type { Item } from '../../core/item.ts'
import { localize } from '../../core/locale.ts'
import { FileChoice } from '../../ui/FileChoice.tsx'
import type { Translate } from '../../ui/translate.ts'
import { Choice } from '../Choice.tsx'
import { describeStep } from '../describe-step.ts'
import type { StudioHost } from '../studio-host.ts'
import { readChosenFile } from './read-file.ts'
import { TakenNote, type Taken } from './TakenNote.tsx'

/** Walkthroughs out of recordings of Chrome's DevTools, and the other way round. */
export function RecordingsView({
  items,
  locale,
  original,
  crmLocale,
  t,
  readTexts,
  onItems,
  onSave,
}: {
  readonly items: readonly Item[]
  /** The language that is written in. */
  readonly locale: string
  /** The pack's own language. */
  readonly original: string
  /** The language that the CRM is in. */
  readonly crmLocale: string
  readonly t: Translate
  readonly readTexts: StudioHost['readTexts']
  readonly onItems: (items: readonly Item[]) => void
  readonly onSave: (name: string, text: string) => void
}): JSX.Element {
  const [taken, setTaken] = useState<Taken>()
  const walkthroughs = items.filter((item) => item.kind === 'walkthrough')
  const [chosen, setChosen] = useState<string>()
  const shown = walkthroughs.find(({ id }) => id === chosen) ?? walkthroughs[0]
  const take = async (file: File): Promise<void> => {
    const text = await readChosenFile(file)
    const reading = text.ok ? readRecordingFile(text.value) : text
    if (!reading.ok) return setTaken({ count: 0, refused: reading.refused })
    const { title } = reading.value
    const say = await readTexts(locale)
    const { walkthrough, refused } = importRecording(reading.value, {
      id: nameItem(title, new Set(items.map(({ id }) => id)), 'walkthrough'),
      ...{ locale, crmLocale },
      describe: (action, name) => describeStep(action, name, say),
      // Whose page an address is, only the page itself can tell: the steps are for whatever page is shown.
      findPage: () => undefined,
    })
    if (walkthrough !== undefined) onItems([walkthrough])
    setTaken({ count: walkthrough?.steps.length ?? 0, refused })
  }
  return (
    <details>
      <summary>{t('recordingsTitle')}</summary>
      <FileChoice label={t('recordingsIn')} accept=".json" onFile={(file) => void take(file)} />
      {shown === undefined ? null : (
        <>
          <Choice
            label={t('kindWalkthrough')}
            value={shown.id}
            options={walkthroughs.map(({ id, title }) => [id, localize(title, locale, original)])}
            onChoose={setChosen}
          />
          <button
            type="button"
            onClick={() => {
              const { recording, refused } = exportRecording(shown, { locale, crmLocale, fallback: original })
              onSave(`${shown.id}.recording.json`, JSON.stringify(recording, undefined, 2))
              setTaken({ count: recording.steps.length, refused })
            }}
          >
            {t('recordingsOut')}
          </button>
        </>
      )}
      {taken === undefined ? null : <TakenNote taken={taken} t={t} />}
    </details>
  )
}
