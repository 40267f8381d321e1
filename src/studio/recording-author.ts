import type { Picked, RecordedStep } from '../contract/studio.ts'
import { nameItem } from '../core/authoring/name-item.ts'
import { addItem, changeItem, type PackDraft } from '../core/authoring/pack-draft.ts'
import { pointBeside, recordStep } from '../core/authoring/recording.ts'
import type { Translate } from '../ui/translate.ts'
import { describeStep } from './describe-step.ts'
import type { StudioHost } from './studio-host.ts'
import type { Picks } from './use-picks.ts'
import type { Recording, useRecorder } from './use-recorder.ts'

/** What a trainer does by recording. */
export interface RecordingAuthor {
  readonly recording: Recording
  /** Records into a new walkthrough, or behind the steps of the one that is named. */
  readonly startRecording: (t: Translate, walkthroughId?: string) => Promise<void>
  /** Points a recorded step at a safer element nearby. */
  readonly takeBetter: (better: Picked, walkthroughId: string, stepId: string) => void
  /** Resolves to the walkthrough that was recorded into. */
  readonly stopRecording: () => Promise<string | undefined>
}

/** Records what is done; each step is in the draft, and so on the disk, as soon as it was taken. */
export function createRecording(
  { recording, start, stop }: ReturnType<typeof useRecorder>,
  {
    draft,
    locale,
    change,
    notePick,
    now,
    readTexts,
    onRecord,
  }: {
    readonly draft: PackDraft | undefined
    readonly locale: string
    readonly change: (make: (draft: PackDraft) => PackDraft) => void
    readonly notePick: Picks['notePick']
    readonly now: () => number
    readonly readTexts: StudioHost['readTexts']
    readonly onRecord: () => void
  },
): RecordingAuthor {
  return {
    recording,
    async startRecording(t, walkthroughId) {
      onRecord()
      // A pack in another language than the browser's is written in its own.
      const reading = readTexts(locale)
      const taken = new Set(draft?.items.map((item) => item.id))
      const id = walkthroughId ?? nameItem(t('studioNewWalkthrough'), taken, 'walkthrough')
      const take = ({ page, action, picked }: RecordedStep, say: Translate | undefined): void =>
        change((before) => {
          const known = before.items.find((item) => item.id === id)
          const walkthrough = known?.kind === 'walkthrough' ? known : undefined
          const { anchor, name, picture } = picked
          const next = recordStep(
            walkthrough,
            { page, action, anchor, name, picture },
            {
              ...{ id, title: (say ?? t)('studioNewWalkthrough'), locale },
              describe: (of, called) => describeStep(of, called, say),
            },
          )
          return walkthrough === undefined
            ? addItem(before, next, now())
            : changeItem(before, next, { atMs: now() })
        })
      await start(id, (step) => {
        notePick(step)
        void reading.then((say) => take(step, say))
      })
    },
    takeBetter: (better, walkthroughId, stepId) =>
      change((before) => {
        const known = before.items.find((item) => item.id === walkthroughId)
        if (known?.kind !== 'walkthrough') return before
        const steps = known.steps.map((step) => (step.id === stepId ? pointBeside(step, better) : step))
        return changeItem(before, { ...known, steps }, { atMs: now() })
      }),
    stopRecording: stop,
  }
}
