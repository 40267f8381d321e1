import type { MissedAnchor } from '../../core/missed-anchor.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Resolutions, Sighting } from './anchor-watch.ts'
import type { SoughtAnchor } from './list-anchors.ts'

/** What is said of an anchor that was missed; the rest the worker knows. */
export type Miss = Omit<MissedAnchor, 'key' | 'packVersion'>

/** What is said of one that was missed before, and is there. */
export type Refound = Pick<MissedAnchor, 'id' | 'step' | 'page'>

/** Whom it reports to. */
export interface MissListeners {
  readonly onMissed: (miss: Miss) => void
  readonly onRefound?: ((refound: Refound) => void) | undefined
}

/** The best candidate's evidence is enough to mend an anchor by; there are fewer kinds than this. */
const evidenceAtMost = 20

/**
 * Reports what is missing on a page, each once for as long as the page is the same. What was found on it before is not
 * missed: the person closed the dialog that it stood in, or the frame. What was missed before and is found, here or in
 * another frame of the page, is reported too.
 */
export class MissLog {
  readonly #settled = new Map<string, 'missed' | 'there'>()
  readonly #listeners: MissListeners

  constructor(listeners: MissListeners) {
    this.#listeners = listeners
  }

  /** The person came to another page. */
  turnPage(): void {
    this.#settled.clear()
  }

  note(page: PageKey, sought: readonly SoughtAnchor[], resolutions: Resolutions): void {
    for (const { key, misses } of sought) {
      const resolution = resolutions.get(key)
      if (resolution === undefined || misses === undefined) continue
      const { id, step, isMissed } = misses
      const what = { id, ...(step === undefined ? {} : { step }), page }
      const before = this.#settled.get(key)
      if (resolution.kind === 'found' || resolution.kind === 'framed') {
        this.#settled.set(key, 'there')
        const isBack =
          before === 'missed' || (before === undefined && isMissed === true && resolution.kind === 'found')
        if (isBack) this.#listeners.onRefound?.(what)
      } else if (before === undefined && (resolution.kind === 'lost' || resolution.kind === 'doubtful')) {
        this.#settled.set(key, 'missed')
        this.#listeners.onMissed({
          ...{ ...what, atMs: Date.now() },
          ...{ resolution: resolution.kind, evidence: readEvidence(resolution) },
        })
      }
    }
  }
}

function readEvidence(resolution: Sighting): Miss['evidence'] {
  const [best] = 'candidates' in resolution ? (resolution.candidates ?? []) : []
  return (best?.evidence ?? []).slice(0, evidenceAtMost).map(({ kind, agrees }) => ({ kind, agrees }))
}
