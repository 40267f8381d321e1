import { until, waitForOurs, type Tab } from './under-test.ts'

/** Presses Tab until an element whose text or name contains `name` has the focus, in our root, and in `part` of it. */
export async function tabTo(tab: Tab, name: string, part = '*'): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    const focused = await tab.ours.read(nameOfFocused, part)
    if (focused?.includes(name) === true) return
    await tab.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

function nameOfFocused(root: ShadowRoot, part: string): string {
  const { activeElement } = root
  // A box has the words of all that is in it.
  if (activeElement?.getAttribute('role') === 'dialog' || activeElement?.closest(part) === null) return ''
  return `${activeElement?.getAttribute('aria-label') ?? ''} ${activeElement?.textContent ?? ''}`
}

/** Waits until the card of a walkthrough's step, or something in it, has the focus. */
export async function waitForFocusInStep(tab: Tab): Promise<void> {
  await until(
    () =>
      tab.ours.read((root) => {
        const focused = root.activeElement
        return focused !== null && focused.closest('.step') !== null
      }, undefined),
    'the focus in the card of the step',
  )
}

/** Opens the ask panel by its key, once help is on the page. */
export async function openPanel(tab: Tab): Promise<void> {
  await waitForOurs(tab, '.help-tab')
  await tab.press('F1')
  await waitForOurs(tab, '.panel')
}

/** Begins a walkthrough, by the panel and by keys alone; the card of its first step has the focus then. */
export async function beginByKeys(tab: Tab, title: string): Promise<void> {
  await openPanel(tab)
  await waitForOurs(tab, '.panel .walks', title)
  // What is seen on the page may be called so too: in some phases the pack offers it there.
  await tabTo(tab, title, '.walks')
  await tab.press('Enter')
  await waitForFocusInStep(tab)
}

/** From wherever the focus is to the element that the step points at, by the panel and the card. */
export async function goToElementOfStep(tab: Tab, words: string): Promise<void> {
  await waitForOurs(tab, '.step', words)
  await openPanel(tab)
  await waitForOurs(tab, '.panel', 'Go to the step')
  await tabTo(tab, 'Go to the step')
  await tab.press('Enter')
  await waitForFocusInStep(tab)
  await tabTo(tab, 'Take me there')
  await tab.press('Enter')
}
