import type { Evidence, Resolution } from './anchor.ts'
import type { PageKey } from './page-key.ts'

/** That an element was not to be found where its page was built: what the trainer has to know, without a text of the page. */
export interface MissedAnchor {
  /** One for item, step, page key and pack version. */
  readonly key: string
  /** `packId/itemId`. */
  readonly id: string
  readonly step?: string | undefined
  readonly page: PageKey
  readonly packVersion: number
  readonly atMs: number
  readonly resolution: Exclude<Resolution<unknown>['kind'], 'found' | 'not-loaded-yet'>
  readonly evidence: readonly Pick<Evidence, 'kind' | 'agrees'>[]
}

/** The same for what is one and the same miss. */
export function missKey({ id, step, page, packVersion }: Omit<MissedAnchor, 'key'>): string {
  return [id, step ?? '', page.product, page.object ?? '', page.view, packVersion].join('|')
}
