import type { checkerRequests } from '../../contract/checking.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import { resolveOnce } from '../anchoring/resolve-once.ts'
import { readPage } from '../page/watch-page.ts'
import { elementsOf } from '../sites/elements.ts'
import { checkPage } from './check-page.ts'
import { restUntilDrawn } from './rest.ts'

const send = createTrustingSender<typeof checkerRequests>()

void check()

async function check(): Promise<void> {
  await restUntilDrawn(document)
  const { key: page } = readPage(new URL(location.href), window)
  const begun = await send('checker/begin', { page })
  if (!begun.ok || !begun.value.isWanted) return
  const { anchors, locale } = begun.value
  const { product } = page
  const elements = elementsOf(product)
  const options = { locale, fieldAttributes: elements.fieldAttributes, elements }
  const { signal } = new AbortController()
  const checked = await checkPage(document, anchors, options, (wanted) =>
    resolveOnce(document, wanted, { product, signal }),
  )
  await send('checker/tell', { page, anchors: checked })
}
