import { until, type Tab } from '../support/under-test.ts'

/** Waits until an element of the page's own world that matches can be seen. */
export async function waitForShown(tab: Tab, selector: string): Promise<void> {
  await until(() => isShown(tab, selector), `${selector} to be shown`)
}

/** Whether one can be seen; not while the page goes on to another. */
export function isShown(tab: Tab, selector: string): Promise<boolean> {
  return tab
    .evaluate(
      (one) => [...document.querySelectorAll(one)].some((element) => element.getClientRects().length > 0),
      selector,
    )
    .catch((error: unknown) => {
      if (/context|navigat|detached|destroyed/i.test(String(error))) return false
      throw error
    })
}
