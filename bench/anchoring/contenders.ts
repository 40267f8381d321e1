import type { Anchor } from '../../src/core/anchor.ts'
import type { SimiloFacts } from './baselines/similo-facts.ts'
import type { RemoteContender } from './measure.ts'

/** The product's own code. */
export const product: RemoteContender<Anchor> = {
  capture: (page, request) =>
    page.evaluate((asked) => globalThis.anchoringBench.product.capture(asked), request),
  tryPair: (page, request) =>
    page.evaluate((asked) => globalThis.anchoringBench.product.tryPair(asked), request),
}

/** Similo, argmax. */
export const similo: RemoteContender<SimiloFacts | null> = {
  capture: (page, request) =>
    page.evaluate((asked) => globalThis.anchoringBench.similo.capture(asked), request),
  tryPair: (page, request) =>
    page.evaluate((asked) => globalThis.anchoringBench.similo.tryPair(asked), request),
}

/** @medv/finder, where its script is in the page. */
export const finder: RemoteContender<string | null> = {
  capture: (page, request) =>
    page.evaluate((asked) => globalThis.anchoringBench.finder.capture(asked), request),
  tryPair: (page, request) =>
    page.evaluate((asked) => globalThis.anchoringBench.finder.tryPair(asked), request),
}
