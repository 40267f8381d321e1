import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright'
import { requireChromium } from '../../../scripts/browsers.mjs'
import { hostName } from '../../../src/content/overlay/host-name.ts'
import { axeSource, isReady, withoutHelpers } from './in-page.ts'
import { pressOn, until, type BrowserUnderTest, type Ours, type Tab } from './under-test.ts'

/** How Chromium is started. */
export interface ChromiumOptions {
  /** Folder of the built extension. */
  readonly extension: string
  readonly locale?: string
  readonly headless?: boolean
  /** The folder of a profile that is kept; a fresh one that is thrown away where absent. */
  readonly keptProfile?: string
}

/** A browser whose process can be killed. */
export interface Chromium extends BrowserUnderTest {
  readonly context: BrowserContext
  /** Origin of the extension's own pages. */
  readonly origin: string
  /** SIGKILL: nothing in it can end what it was doing. */
  kill(): Promise<void>
}

/** An empty folder for a profile. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'fingerpost-chromium-'))
}

/** Chromium with the built extension, a fresh profile, and no way out of this machine. */
export async function startChromium({
  extension,
  locale = 'en-US',
  headless = true,
  keptProfile,
}: ChromiumOptions): Promise<Chromium> {
  const path = realpathSync(extension)
  const profile = keptProfile ?? (await makeProfile())
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    headless,
    chromiumSandbox: process.getuid?.() !== 0,
    locale,
    // The language of the browser itself, by which extensions go, is the environment's and not the page's.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    viewport: headless ? { width: 1280, height: 800 } : null,
    args: [
      `--load-extension=${path}`,
      `--disable-extensions-except=${path}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--no-proxy-server',
      '--disable-quic',
    ],
  })
  const id = extensionIdOf(path)
  const origin = `chrome-extension://${id}`
  const worker = await until(
    () => Promise.resolve(context.serviceWorkers().find((candidate) => candidate.url().startsWith(origin))),
    'the extension’s worker',
  )
  // The worker being there does not mean that it has registered the content script.
  await until(() => worker.evaluate(isReady), 'the content script’s registration')
  const openTab = async (url: string): Promise<ChromiumTab> => {
    const page = await context.newPage()
    await page.goto(url)
    return new ChromiumTab(page, await context.newCDPSession(page), origin)
  }
  return {
    name: 'chromium',
    context,
    origin,
    open: openTab,
    openOwn: (own) => openTab(`${origin}/${own}`),
    stopWorker: () => stopWorkers(context, origin),
    async approve(pattern) {
      const page = await context.newPage()
      await page.goto('chrome://extensions/')
      await page.evaluate(
        ([extensionId, host]) =>
          // oxlint-disable-next-line no-unsafe-type-assertion -- an interface of this one page of Chromium's
          (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.addHostPermission(
            extensionId,
            host,
          ),
        [id, pattern] as const,
      )
      await page.close()
    },
    async kill() {
      // Chromium notes there which process has the profile: `host-pid`.
      const owner = await readlink(join(profile, 'SingletonLock'))
      process.kill(Number(owner.slice(owner.lastIndexOf('-') + 1)), 'SIGKILL')
      await context.close().catch(() => undefined)
      await rm(join(profile, 'SingletonLock'), { force: true })
    },
    async close() {
      await context.close()
      if (keptProfile === undefined) await rm(profile, { recursive: true, force: true })
    },
  }
}

interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: { addHostPermission(extensionId: string, host: string): Promise<void> }
  }
}

/** An unpacked extension’s id: the hash of its path, in the letters a to p. */
export function extensionIdOf(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32)
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')
}

async function stopWorkers(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const states = new Map<string, string>()
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      // Once stopped is enough: a page that waits for an answer wakes the next one at once.
      if (scriptURL.startsWith(origin) && states.get(versionId) !== 'stopped')
        states.set(versionId, runningStatus)
    }
  })
  await session.send('ServiceWorker.enable')
  await until(() => Promise.resolve(states.size > 0), 'the worker to be known')
  await session.send('ServiceWorker.stopAllWorkers')
  await until(
    () => Promise.resolve([...states.values()].every((state) => state === 'stopped')),
    'the worker’s end',
  )
  await page.close()
}

class ChromiumTab implements Tab {
  readonly ours: Ours
  private readonly worlds: Worlds
  private readonly session: CDPSession

  constructor(
    private readonly page: Page,
    session: CDPSession,
    origin: string,
  ) {
    this.worlds = new Worlds(session, origin)
    this.ours = new ChromiumOurs(page, session, this.worlds)
    this.session = session
  }

  oursIn(address: string): Ours {
    return new ChromiumOurs(this.page, this.session, this.worlds, address)
  }

  evaluate<Arg, Outcome>(fn: (arg: Arg) => Outcome | Promise<Outcome>, arg: Arg): Promise<Outcome> {
    return this.evaluateSource(`(${withoutHelpers(fn)})(${JSON.stringify(arg)})`)
  }
  evaluateSource<Outcome>(source: string): Promise<Outcome> {
    return this.page.evaluate(source)
  }
  async click(selector: string): Promise<void> {
    await this.page.click(selector)
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }
  async goto(url: string): Promise<void> {
    await this.page.goto(url)
  }
  async reload(): Promise<void> {
    await this.page.reload()
  }
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height })
  }
  async bringToFront(): Promise<void> {
    await this.page.bringToFront()
  }
  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file })
  }
  async close(): Promise<void> {
    await this.page.close()
  }
}

/** The isolated worlds of our content script, by the id that the browser gave each. */
class Worlds {
  private readonly frames = new Map<number, string>()
  private started: Promise<unknown> | undefined

  constructor(
    private readonly session: CDPSession,
    origin: string,
  ) {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type, frameId } = (context.auxData ?? {}) as { type?: string; frameId?: string }
      if (type === 'isolated' && context.origin === origin && frameId !== undefined) {
        this.frames.set(context.id, frameId)
      }
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.frames.delete(executionContextId),
    )
    session.on('Runtime.executionContextsCleared', () => this.frames.clear())
  }

  /** The world in the top frame, or in the child frame that has this in its address; undefined when there is none (yet). */
  async find(address: string | undefined): Promise<number | undefined> {
    this.started ??= this.session.send('Runtime.enable')
    await this.started
    const { frameTree } = await this.session.send('Page.getFrameTree')
    const wanted =
      address === undefined
        ? [frameTree.frame.id]
        : listChildren(frameTree)
            .filter(({ url }) => url.includes(address))
            .map(({ id }) => id)
    return [...this.frames].findLast(([, frameId]) => wanted.includes(frameId))?.[0]
  }
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string }
  readonly childFrames?: readonly FrameTree[]
}

function listChildren({ childFrames = [] }: FrameTree): FrameTree['frame'][] {
  return childFrames.flatMap((child) => [child.frame, ...listChildren(child)])
}

class ChromiumOurs implements Ours {
  constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly worlds: Worlds,
    private readonly address?: string,
  ) {}

  async read<Arg, Outcome>(
    fn: (root: ShadowRoot, arg: Arg) => Outcome | Promise<Outcome>,
    arg: Arg,
  ): Promise<Outcome | undefined> {
    return this.readSource(`(root) => (${withoutHelpers(fn)})(root, ${JSON.stringify(arg)})`)
  }

  readSource<Outcome>(source: string): Promise<Outcome | undefined> {
    return this.run(`
      const host = document.querySelector(${JSON.stringify(hostName)})
      const root = host && chrome.dom.openOrClosedShadowRoot(host)
      return root ? await (${source})(root) : undefined`)
  }

  readBeside<Outcome>(source: string): Promise<Outcome | undefined> {
    return this.run(`
      const host = document.querySelector(${JSON.stringify(hostName)})
      return await (${source})((host && chrome.dom.openOrClosedShadowRoot(host)) ?? undefined)`)
  }

  async click(selector: string): Promise<void> {
    await pressOn(this, selector, ({ x, y }) => this.page.mouse.click(x, y))
  }

  async findViolations(): Promise<string[]> {
    const found = await this.run<string[]>(`
      if (typeof axe === 'undefined') { ${axeSource} }
      const host = document.querySelector(${JSON.stringify(hostName)})
      // In this world alone the host shows its root, so that axe walks into it.
      Object.defineProperty(host, 'shadowRoot', { configurable: true, get: () => chrome.dom.openOrClosedShadowRoot(host) })
      const { violations } = await globalThis.axe.run(host, { resultTypes: ['violations'], iframes: false, rules: { region: { enabled: false } } })
      delete host.shadowRoot
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html))`)
    if (found === undefined) throw new Error('axe did not run: there is no content script in the page')
    return found
  }

  /** Runs a function's body in our world of the frame; `undefined` when the page has none (yet). */
  private async run<Outcome>(body: string): Promise<Outcome | undefined> {
    const contextId = await this.worlds.find(this.address)
    if (contextId === undefined) return undefined
    try {
      const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
        contextId,
        expression: `(async () => { ${body} })()`,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails !== undefined) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      }
      return result.value as Outcome
    } catch (error) {
      // The page went on to another while we looked.
      if (/context|navigated/.test(String(error))) return undefined
      throw error
    }
  }
}
