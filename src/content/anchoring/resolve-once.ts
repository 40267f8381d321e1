import type { Resolution } from '../../core/anchor.ts'
import type { Anchoring } from './anchor-watch.ts'
import { readPageInBatches } from './read-page.ts'
import { resolveAnchor } from './resolve.ts'
import { runInSlices } from './slices.ts'

/** Looks once for anchors that no watch follows: what is asked about, and not what is shown. */
export const resolveOnce: Anchoring['resolveOnce'] = (document, anchors, signal) =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    const window = document.defaultView
    if (window === null) return resolve(new Map())
    const look = function* (): Generator<undefined, ReadonlyMap<string, Resolution<Element>>> {
      const hasTexts = [...anchors.values()].some(({ trace }) => trace?.kind === 'text')
      const page = yield* readPageInBatches(document, hasTexts)
      const all = new Map<string, Resolution<Element>>()
      for (const [key, anchor] of anchors) {
        all.set(key, resolveAnchor(anchor, page))
        yield
      }
      return all
    }
    runInSlices(window, look(), resolve, signal)
  })
