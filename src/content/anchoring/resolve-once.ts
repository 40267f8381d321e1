import type { Resolution } from '../../core/anchor.ts'
import { elementsOf } from '../sites/elements.ts'
import type { Anchoring } from './anchor-watch.ts'
import { readPageInBatches } from './read-page.ts'
import { lookCloser, lookForAll, withRunnerUp } from './resolve.ts'
import { runInSlices } from './slices.ts'

/** Looks once for anchors that no watch follows: what is asked about, and not what is shown. */
export const resolveOnce: Anchoring['resolveOnce'] = (document, anchors, { product, signal, isClose }) =>
  new Promise((resolve, reject) => {
    // For nothing, no page is read.
    if (anchors.size === 0) return resolve(new Map())
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    const window = document.defaultView
    if (window === null) return resolve(new Map())
    const look = function* (): Generator<undefined, ReadonlyMap<string, Resolution<Element>>> {
      const hasTexts = [...anchors.values()].some(({ trace }) => trace?.kind === 'text')
      const page = yield* readPageInBatches(document, { hasTexts, elements: elementsOf(product) })
      const all = new Map<string, Resolution<Element>>()
      const resolutions = yield* lookForAll([...anchors.values()], page)
      for (const [at, [key, anchor]] of [...anchors].entries()) {
        const resolution = resolutions[at] ?? { kind: 'lost' }
        const told = resolution.kind === 'found' ? resolution : lookCloser(anchor, page, resolution)
        all.set(key, isClose === true && told.kind === 'found' ? withRunnerUp(anchor, page, told) : told)
        yield
      }
      return all
    }
    runInSlices(window, look(), resolve, { signal })
  })
