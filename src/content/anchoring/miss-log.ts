import type { MissedAnchor } from '../../core/missed-anchor.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Resolutions, Sighting } from './anchor-watch.ts'
import { isMiss } from './patience.ts'
import type { SoughtAnchor } from './list-anchors.ts'

/** What is said of an anchor that was missed; the rest the worker knows. */
export type Miss = Omit<MissedAnchor, 'key' | 'packVersion'>

/** The best candidate's evidence is enough to mend an anchor by; there are fewer kinds than this. */
const evidenceAtMost = 20

/**
 * Reports what is missing on a page, each once for as long as the page is the same. What was found on it before is not
 * missed: the person closed the dialog that it stood in, or the frame.
 */
export class MissLog {
  readonly #settled = new Set<string>()
  readonly #report: (miss: Miss) => void

  constructor(report: (miss: Miss) => void) {
    this.#report = report
  }

  /** The person came to another page. */
  turnPage(): void {
    this.#settled.clear()
  }

  note(page: PageKey, sought: readonly SoughtAnchor[], resolutions: Resolutions): void {
    for (const { key, misses } of sought) {
      const resolution = resolutions.get(key)
      if (resolution === undefined || misses === undefined || this.#settled.has(key)) continue
      if (resolution.kind !== 'found' && resolution.kind !== 'framed' && !isMiss(resolution)) continue
      this.#settled.add(key)
      if (resolution.kind === 'lost' || resolution.kind === 'doubtful')
        this.#report({
          ...{ ...misses, page, atMs: Date.now() },
          ...{ resolution: resolution.kind, evidence: readEvidence(resolution) },
        })
    }
  }
}

function readEvidence(resolution: Sighting): Miss['evidence'] {
  const [best] = 'candidates' in resolution ? resolution.candidates : []
  return (best?.evidence ?? []).slice(0, evidenceAtMost).map(({ kind, agrees }) => ({ kind, agrees }))
}
