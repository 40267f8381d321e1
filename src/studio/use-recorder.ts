import { useCallback, useState } from 'preact/hooks'
import type { RecordedStep } from '../contract/studio.ts'
import type { StudioHost } from './studio-host.ts'

/** Where recording stands, and what was done so far. */
export type Recording =
  | { readonly state: 'idle' | 'refused' }
  | {
      readonly state: 'recording'
      readonly steps: readonly RecordedStep[]
      readonly stop: () => Promise<void>
    }

/** Records what the trainer does in the page beside. */
export function useRecorder(host: StudioHost): {
  readonly recording: Recording
  readonly start: (locale: string) => Promise<void>
  /** Ends it, and resolves to what was done. */
  readonly stop: () => Promise<readonly RecordedStep[]>
} {
  const [recording, setRecording] = useState<Recording>({ state: 'idle' })
  const start = useCallback(
    async (locale: string) => {
      const running = await host.record(locale, (step) =>
        setRecording((before) =>
          before.state === 'recording' ? { ...before, steps: [...before.steps, step] } : before,
        ),
      )
      setRecording(
        running === undefined ? { state: 'refused' } : { state: 'recording', steps: [], stop: running.stop },
      )
    },
    [host],
  )
  const stop = useCallback(async () => {
    if (recording.state !== 'recording') return []
    await recording.stop()
    setRecording({ state: 'idle' })
    return recording.steps
  }, [recording])
  return { recording, start, stop }
}
