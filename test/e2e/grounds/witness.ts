import type { Tab } from '../support/under-test.ts'

/** From now on, whatever of the keyboard any listener of the page could hear is noted: as early as a page can listen. */
export async function startWitness(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heardByPage: heard })
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
      window.addEventListener(
        type,
        (event) => heard.push(`${type} ${event instanceof KeyboardEvent ? event.key : ''}`.trim()),
        { capture: true },
      )
    }
  }, undefined)
}

/** What was heard since then. */
export function readHeard(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => [...(globalThis as unknown as { heardByPage: string[] }).heardByPage], undefined)
}
