import type { CheckedOnPage, checkerRequests } from '../../contract/checking.ts'
import type { PageKey } from '../../core/page-key.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import { resolveOnce } from '../anchoring/resolve-once.ts'
import { readPage } from '../page/watch-page.ts'
import { elementsOf } from '../sites/elements.ts'
import { checkPage } from './check-page.ts'
import { lookAtShown } from './look-at-shown.ts'
import { restUntilDrawn } from './rest.ts'

const send = createTrustingSender<typeof checkerRequests>()

void check()

async function check(): Promise<void> {
  const { page, seen } = await lookAtShown({
    rest: () => restUntilDrawn(document),
    readPage: () => readPage(new URL(location.href), window).key,
    look,
  })
  if (seen !== undefined) await send('checker/tell', { page, anchors: seen })
}

/** What became of the anchors that the draft has for the page; undefined where nobody wants to know. */
async function look(page: PageKey): Promise<CheckedOnPage[] | undefined> {
  const begun = await send('checker/begin', { page })
  if (!begun.ok || !begun.value.isWanted) return undefined
  const { anchors, locale } = begun.value
  const { product } = page
  const elements = elementsOf(product)
  const options = { locale, fieldAttributes: elements.fieldAttributes, elements }
  const { signal } = new AbortController()
  return checkPage(document, anchors, options, (wanted) => resolveOnce(document, wanted, { product, signal }))
}
