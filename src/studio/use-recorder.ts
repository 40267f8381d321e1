import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
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

/** Records what the trainer does in the page beside, once at a time, until it is stopped or what it is drawn in is gone. */
export function useRecorder(
  host: StudioHost,
  crmLocale: string,
): {
  readonly recording: Recording
  /** Does nothing while it is recorded or about to be. */
  readonly start: (walkthroughId: string, onStep: (step: RecordedStep) => void) => Promise<void>
  /** Ends it, and resolves to the walkthrough that was recorded. */
  readonly stop: () => Promise<string | undefined>
} {
  const [recording, setRecording] = useState<Recording>({ state: 'idle' })
  const locale = useLatest(crmLocale)
  const runRef = useRef<AbortController | undefined>(undefined)
  useEffect(
    () => () => {
      runRef.current?.abort()
      runRef.current = undefined
    },
    [host],
  )
  const start = useCallback(
    async (walkthroughId: string, onStep: (step: RecordedStep) => void) => {
      if (runRef.current !== undefined) return
      const run = new AbortController()
      const { signal } = run
      runRef.current = run
      const asked = locale.current
      const putRight = (picked: Picked): Picked => readPickedAs(picked, asked, locale.current)
      const running = await host
        .record(asked, ({ picked, better, ...step }) => {
          if (signal.aborted) return
          onStep({ ...step, picked: putRight(picked), better: better && putRight(better) })
        })
        // A tab may go while it is asked.
        .catch(() => undefined)
      if (signal.aborted) return running?.stop()
      if (running === undefined) {
        runRef.current = undefined
        setRecording({ state: 'refused' })
        return
      }
      signal.addEventListener('abort', () => void running.stop(), { once: true })
      setRecording({ state: 'recording', walkthroughId, stop: running.stop })
    },
    [host, locale],
  )
  const stop = useCallback(async () => {
    if (recording.state !== 'recording') return undefined
    await recording.stop()
    runRef.current = undefined
    setRecording({ state: 'idle' })
    return recording.walkthroughId
  }, [recording])
  return { recording, start, stop }
}
