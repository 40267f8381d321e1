import type { PageKey } from './page-key.ts'

/** A resource that stays with a page, for the person of this browser: it answered them there, or was shown to them there. */
export interface Pin {
  /** `pinKey` of what follows. */
  readonly key: string
  readonly packId: string
  readonly resourceId: string
  readonly page: PageKey
  /** The question that it was for. */
  readonly questionId: string
  readonly atMs: number
}

/** One name for a resource on a page, the same for the same. */
export function pinKey({ packId, resourceId, page }: Pick<Pin, 'packId' | 'resourceId' | 'page'>): string {
  const { product, object = '', view, subView = '' } = page
  return [packId, resourceId, product, object, view, subView].map(encodeURIComponent).join('/')
}

/** The pins, latest first, and of each resource the latest: pinned to two pages, it is the same text. */
export function listLatest(pins: readonly Pin[]): readonly Pin[] {
  const seen = new Set<string>()
  return latestFirst(pins).filter(({ packId, resourceId }) => {
    const resource = JSON.stringify([packId, resourceId])
    if (seen.has(resource)) return false
    seen.add(resource)
    return true
  })
}

/** The pins, latest first. */
export function latestFirst(pins: readonly Pin[]): readonly Pin[] {
  return pins.toSorted((one, other) => other.atMs - one.atMs)
}

/** A pin with its key. */
export function toPin(pinned: Omit<Pin, 'key'>): Pin {
  return { key: pinKey(pinned), ...pinned }
}
