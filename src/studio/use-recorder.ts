import { useCallback, useState } from 'preact/hooks'
import type { Picked, RecordedStep } from '../contract/studio.ts'
import { useLatest } from '../ui/use-latest.ts'
import { readPickedAs } from './read-picked-as.ts'
import type { StudioHost } from './studio-host.ts'

/** Where recording stands, and which walkthrough the steps go into. */
export type Recording =
  | { readonly state: 'idle' | 'refused' }
  | {
      readonly state: 'recording'
      readonly walkthroughId: string
      readonly stop: () => Promise<void>
    }

/** Records what the trainer does in the page beside. */
export function useRecorder(
  host: StudioHost,
  crmLocale: string,
): {
  readonly recording: Recording
  readonly start: (walkthroughId: string, onStep: (step: RecordedStep) => void) => Promise<void>
  /** Ends it, and resolves to the walkthrough that was recorded. */
  readonly stop: () => Promise<string | undefined>
} {
  const [recording, setRecording] = useState<Recording>({ state: 'idle' })
  const locale = useLatest(crmLocale)
  const start = useCallback(
    async (walkthroughId: string, onStep: (step: RecordedStep) => void) => {
      const asked = locale.current
      const putRight = (picked: Picked): Picked => readPickedAs(picked, asked, locale.current)
      const running = await host.record(asked, ({ picked, better, ...step }) =>
        onStep({ ...step, picked: putRight(picked), better: better && putRight(better) }),
      )
      setRecording(
        running === undefined
          ? { state: 'refused' }
          : { state: 'recording', walkthroughId, stop: running.stop },
      )
    },
    [host, locale],
  )
  const stop = useCallback(async () => {
    if (recording.state !== 'recording') return undefined
    await recording.stop()
    setRecording({ state: 'idle' })
    return recording.walkthroughId
  }, [recording])
  return { recording, start, stop }
}
