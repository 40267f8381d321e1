import { surveyPage } from '../../src/content/surveyor/survey.ts'
import { readPageKey, requireAdapter } from '../../src/content/sites/registry.ts'
import type { Survey } from '../../src/contract/survey.ts'

/** What the page that is shown has to point at. */
export async function survey(): Promise<Survey> {
  const url = new URL(location.href)
  const adapter = requireAdapter(url, document)
  const { product } = adapter
  return {
    page: readPageKey(adapter, url, document),
    ...(await surveyPage(document, {}, { product, locale: 'en' })),
  }
}

/** Waits until nothing changed for `quietMs`; answers how long it took until the last change, in milliseconds. */
export function waitForLastChange(quietMs: number): Promise<number> {
  const begunMs = performance.now()
  let lastMs = begunMs
  return new Promise((done) => {
    const finish = (): void => {
      observer.disconnect()
      done(lastMs - begunMs)
    }
    let quiet = setTimeout(finish, quietMs)
    const observer = new MutationObserver(() => {
      lastMs = performance.now()
      clearTimeout(quiet)
      quiet = setTimeout(finish, quietMs)
    })
    observer.observe(document, { childList: true, subtree: true, attributes: true })
  })
}
