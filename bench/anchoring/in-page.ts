// Everything of this bench that runs in the page, bundled into one script that sets one global.
import { unknownElements } from '../../src/content/sites/elements.ts'
import { finder } from './baselines/finder.ts'
import { anchoring } from './page/anchoring.ts'
import { similo } from './baselines/similo.ts'
import { createProduct } from './page/product.ts'
import { createSavedPage } from './page/saved-page.ts'
import { createTrial } from './page/trial.ts'
import { isSameThing } from './page/verdict.ts'
import type { InPage } from './in-page-global.ts'

const page = createSavedPage(document)
const product = createProduct(anchoring)

const inPage: InPage = {
  prepare: (request) => page.prepare(request),
  product: createTrial(product, page, unknownElements.fieldAttributes),
  similo: createTrial(similo, page, []),
  finder: createTrial(finder, page, []),
  page,
  isSameThing,
}
globalThis.anchoringBench = inPage
