import { until, type Tab } from './under-test.ts'

/** Presses Tab until an element whose text or name contains `name` has the focus, in our root. */
export async function tabTo(tab: Tab, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    const focused = await tab.ours.read(nameOfFocused, undefined)
    if (focused?.includes(name) === true) return
    await tab.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

function nameOfFocused(root: ShadowRoot): string {
  const { activeElement } = root
  // A box has the words of all that is in it.
  if (activeElement?.getAttribute('role') === 'dialog') return ''
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
