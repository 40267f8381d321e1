/** A browser with the built extension in it. */
export interface BrowserUnderTest {
  readonly name: 'chromium' | 'firefox'
  /** Opens a web page in a new tab. */
  open(url: string): Promise<Tab>
  /** Opens one of the extension's own pages in a new tab. */
  openOwn(path: string): Promise<Tab>
  /** Really stops the extension's worker (Firefox: its event page); the next event wakes a fresh one. */
  stopWorker(): Promise<void>
  /** Makes the browser grant the origin without a prompt when a click asks for it. */
  approve(pattern: string): Promise<void>
  close(): Promise<void>
}

/** One tab. Clicks and keys are the browser's own, not dispatched events. */
export interface Tab {
  /** What of ours is in the tab's top frame. */
  readonly ours: Ours
  /** The same of the first child frame whose address has this in it. */
  oursIn(address: string): Ours
  /** Runs `fn` in the page's own world. */
  evaluate<Arg, Outcome>(fn: (arg: Arg) => Outcome | Promise<Outcome>, arg: Arg): Promise<Outcome>
  /** Runs a source text in the page's own world, past its content security policy. */
  evaluateSource<Outcome>(source: string): Promise<Outcome>
  click(selector: string): Promise<void>
  type(text: string): Promise<void>
  press(key: 'ArrowDown' | 'End' | 'Enter' | 'Escape' | 'Tab' | 'F1' | 'Space'): Promise<void>
  goto(url: string): Promise<void>
  reload(): Promise<void>
  resize(width: number, height: number): Promise<void>
  bringToFront(): Promise<void>
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}

/** Looks and reaches into our closed shadow root, as no page can. */
export interface Ours {
  /** Runs `fn` in a world of its own, over our root; `undefined` when there is no host in the page. */
  read<Arg, Outcome>(
    fn: (root: ShadowRoot, arg: Arg) => Outcome | Promise<Outcome>,
    arg: Arg,
  ): Promise<Outcome | undefined>
  /** The same, of the source of a function of our root. */
  readSource<Outcome>(source: string): Promise<Outcome | undefined>
  /** The same, though there be nothing of ours in the page: the function is given our root or undefined. */
  readBeside<Outcome>(source: string): Promise<Outcome | undefined>
  /** Moves the real mouse to the middle of the element and clicks, once it stands still. */
  click(selector: string): Promise<void>
  /** What axe finds wrong in our root, one line each. */
  findViolations(): Promise<string[]>
}

/** How long a condition is waited for before the test fails, in milliseconds. Never a bar for speed. */
const waitMs = 40_000

/** What says that there is nothing yet: a picture that is not loaded is 0 wide, a field that is not filled is ''. */
type Nothing = undefined | null | false | 0 | ''

/** Waits until `look` gives something, and returns it; throws `what` in the end. */
export async function until<Outcome>(
  look: () => Promise<Outcome | Nothing>,
  what: string,
): Promise<Exclude<Outcome, Nothing>> {
  const end = Date.now() + waitMs
  for (;;) {
    const outcome = await look()
    if (isThere(outcome)) return outcome
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await pause(40)
  }
}

function isThere<Outcome>(outcome: Outcome | Nothing): outcome is Exclude<Outcome, Nothing> {
  return Boolean(outcome)
}

/** Lets the browser go on. Only inside a loop that waits for a condition. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** The visible element's text, once it is there and contains `text`; empty where it says nothing. */
export async function waitForOurs(tab: Tab, selector: string, text = ''): Promise<string> {
  const seen = await until(
    async () => {
      const content = await tab.ours.read(readVisibleText, { selector, text })
      return content === undefined ? undefined : { content }
    },
    `${selector} with ${JSON.stringify(text)}`,
  )
  return seen.content
}

/** Resolves when no such element of ours can be seen any more. */
export async function waitForNone(tab: Tab, selector: string): Promise<void> {
  await until(
    async () =>
      (await tab.ours.read(readVisibleText, { selector, text: '' })) === undefined ? true : undefined,
    `no ${selector}`,
  )
}

function readVisibleText(
  root: ShadowRoot,
  { selector, text }: { selector: string; text: string },
): string | undefined {
  for (const element of root.querySelectorAll(selector)) {
    const content = element.textContent
    const isVisible = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    if (isVisible && content.includes(text)) return content
  }
  return undefined
}

/** What became of the press that was listened for last, in the world that the tests read our root from. */
interface Listening {
  press?: 'missed' | 'heard'
}

/**
 * Presses on an element of ours, `at` its middle. What moved away meanwhile is pressed again where it is then, as a
 * person would; throws in the end when the element heard of no press.
 */
export async function pressOn(
  ours: Ours,
  selector: string,
  at: (point: { x: number; y: number }) => Promise<void>,
): Promise<void> {
  await until(async () => {
    const point = await ours.read(readPoint, selector)
    if (point === undefined) return false
    await ours.read(listenForPress, selector)
    await at(point)
    // Where the press took the page or our root away, nothing can be read, and it was heard.
    return (await ours.read(readPress, undefined)) !== 'missed'
  }, `${selector} to be pressed`)
}

function listenForPress(root: ShadowRoot, selector: string): void {
  const listening = globalThis as Listening
  const element = root.querySelector(selector)
  listening.press = 'missed'
  const listen = (event: Event): void => {
    if (element !== null && event.composedPath().includes(element)) listening.press = 'heard'
  }
  root.addEventListener('pointerdown', listen, { capture: true, once: true })
}

function readPress(): Listening['press'] {
  return (globalThis as Listening).press
}

/** The middle of an element in the viewport, once it stands still there and a pointer would hit it. */
export async function readPoint(
  root: ShadowRoot | Document,
  selector: string,
): Promise<{ x: number; y: number } | undefined> {
  const element = root.querySelector(selector)
  if (element === null) return undefined
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const before = element.getBoundingClientRect()
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const { left, top, width, height } = element.getBoundingClientRect()
  const isStill = before.left === left && before.top === top
  const [x, y] = [left + width / 2, top + height / 2]
  const hit = root.elementFromPoint(x, y)
  return isStill && hit !== null && (element.contains(hit) || hit.contains(element)) ? { x, y } : undefined
}
