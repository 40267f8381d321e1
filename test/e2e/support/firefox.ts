import { realpathSync } from 'node:fs'
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core'
import { requireFirefox } from '../../../scripts/browsers.mjs'
import { hostName } from '../../../src/content/overlay/host-name.ts'
import { axeSource, isReady, withoutHelpers } from './in-page.ts'
import { pressOn, until, type BrowserUnderTest, type Ours, type Tab } from './under-test.ts'

const geckoId = 'fingerpost@fingerpost.example'
// Firefox draws one at random unless it is told.
const uuid = '11111111-2222-4333-8444-555555555555'

// Whatever is not on this machine goes to a proxy that is not there: no look-up, no connection, an error at once.
const quietPreferences = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1,localhost',
  'network.proxy.failover_direct': false,
  'network.trr.mode': 5,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.region.network.url': '',
  'dom.push.connection.enabled': false,
  'app.normandy.enabled': false,
}

// What this file uses of WebDriver BiDi, as puppeteer's connection passes it on; its types are not public.
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: BidiResult }>
}
interface BidiResult {
  readonly type?: string
  readonly exceptionDetails?: { readonly text: string }
  readonly result?: { readonly value?: unknown; readonly sharedId?: string }
  readonly contexts?: readonly BidiFrame[]
}
interface BidiFrame {
  readonly context: string
  readonly url: string
  readonly children?: readonly BidiFrame[] | null
}
interface Bidi {
  send(method: string, params: object): Promise<BidiResult>
}

/** Firefox with the built extension as a temporary add-on, a fresh profile, and no way out of this machine. */
export async function startFirefox({ extension }: { readonly extension: string }): Promise<BrowserUnderTest> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireFirefox(),
    headless: true,
    // The first start on a machine reads everything from the disk.
    timeout: 120_000,
    defaultViewport: { width: 1280, height: 800 },
    // Without the argument, an extension's own pages cannot be gone to.
    args: ['--remote-allow-system-access'],
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      ...quietPreferences,
    },
  })
  const bidi = bidiOf(browser)
  await browser.installExtension(realpathSync(extension))
  const openOwn = async (path: string): Promise<Tab> => {
    const page = await browser.newPage()
    // puppeteer's own `goto` waits for events that do not come for these pages.
    const url = `moz-extension://${uuid}/${path}`
    await bidi.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'complete' })
    return new FirefoxTab(page, bidi)
  }
  const desk = await openOwn('src/desk/index.html')
  await until(() => desk.evaluate(isReady, undefined), 'the content script’s registration')
  await desk.close()
  return {
    name: 'firefox',
    async open(url) {
      const page = await browser.newPage()
      await page.goto(url)
      return new FirefoxTab(page, bidi)
    },
    openOwn,
    stopWorker: () =>
      evaluateAsBrowser(
        bidi,
        `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})
         await extension.terminateBackground()
         if (extension.backgroundState !== 'stopped') throw new Error('the event page is ' + extension.backgroundState)`,
      ),
    approve: () =>
      evaluateAsBrowser(
        bidi,
        `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`,
      ),
    close: () => browser.close(),
  }
}

function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { connection: BidiConnection }
  return { send: async (method, params) => (await connection.send(method, params)).result }
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id
}

async function evaluateAsBrowser(bidi: Bidi, body: string): Promise<void> {
  const { contexts = [] } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const outcome = await bidi.send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  })
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails?.text)
}

class FirefoxTab implements Tab {
  readonly ours: Ours

  constructor(
    private readonly page: Page,
    private readonly bidi: Bidi,
  ) {
    this.ours = new FirefoxOurs(bidi, contextOf(page))
  }

  oursIn(address: string): Ours {
    return new FirefoxOurs(this.bidi, contextOf(this.page), address)
  }

  evaluate<Arg, Outcome>(fn: (arg: Arg) => Outcome | Promise<Outcome>, arg: Arg): Promise<Outcome> {
    return this.evaluateSource(`(${withoutHelpers(fn)})(${JSON.stringify(arg)})`)
  }
  async evaluateSource<Outcome>(source: string): Promise<Outcome> {
    return (await this.page.evaluate(source)) as Outcome
  }
  async click(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { visible: true })
    await this.page.click(selector)
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }
  async press(key: KeyInput): Promise<void> {
    await this.page.keyboard.press(key === 'Space' ? ' ' : key)
  }
  async goto(url: string): Promise<void> {
    await this.page.goto(url)
  }
  async reload(): Promise<void> {
    await this.page.reload()
  }
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height })
  }
  async bringToFront(): Promise<void> {
    await this.page.bringToFront()
  }
  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: `${file.replace(/\.png$/, '')}.png` })
  }
  async close(): Promise<void> {
    await this.page.close()
  }
}

class FirefoxOurs implements Ours {
  constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
    private readonly address?: string,
  ) {}

  async read<Arg, Outcome>(
    fn: (root: ShadowRoot, arg: Arg) => Outcome | Promise<Outcome>,
    arg: Arg,
  ): Promise<Outcome | undefined> {
    return this.readSource(`(root) => (${withoutHelpers(fn)})(root, ${JSON.stringify(arg)})`)
  }

  readSource<Outcome>(source: string): Promise<Outcome | undefined> {
    return this.call(`async (root) => JSON.stringify(await (${source})(root) ?? null)`)
  }

  async readBeside<Outcome>(source: string): Promise<Outcome | undefined> {
    const read = `async (root) => JSON.stringify(await (${source})(root) ?? null)`
    return (await this.readSource<Outcome>(source)) ?? this.callIn(read, [], await this.findFrame())
  }

  async click(selector: string): Promise<void> {
    await pressOn(this, selector, async ({ x, y }) => {
      const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) }
      const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]
      await this.bidi.send('input.performActions', {
        context: this.context,
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      })
    })
  }

  async findViolations(): Promise<string[]> {
    const found = await this.call<string[]>(`async (root, host) => {
      if (typeof axe === 'undefined') { (0, eval)(${JSON.stringify(axeSource)}) }
      Object.defineProperty(host, 'shadowRoot', { configurable: true, get: () => root })
      const { violations } = await globalThis.axe.run(host, { resultTypes: ['violations'], iframes: false, rules: { region: { enabled: false } } })
      delete host.shadowRoot
      return JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html)))
    }`)
    if (found === undefined) throw new Error('axe did not run: there is no host in the page')
    return found
  }

  /** Calls a function with our root and host in a sandbox over the page; `undefined` when there is no host. */
  private async call<Outcome>(functionDeclaration: string): Promise<Outcome | undefined> {
    const context = await this.findFrame()
    if (context === undefined) return undefined
    try {
      const host = await this.bidi.send('script.evaluate', {
        expression: `document.querySelector(${JSON.stringify(hostName)})`,
        target: { context, sandbox },
        awaitPromise: false,
        // This is what hands out a closed root.
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      })
      const root = (host.result?.value as { shadowRoot?: { sharedId?: string } } | undefined)?.shadowRoot
        ?.sharedId
      if (root === undefined) return undefined
      const args = [{ sharedId: root }, { sharedId: host.result?.sharedId }]
      return await this.callIn<Outcome>(functionDeclaration, args, context)
    } catch (error) {
      if (isGone(error)) return undefined
      throw error
    }
  }

  private async callIn<Outcome>(
    functionDeclaration: string,
    args: readonly object[],
    context: string | undefined,
  ): Promise<Outcome | undefined> {
    if (context === undefined) return undefined
    try {
      const outcome = await this.bidi.send('script.callFunction', {
        functionDeclaration,
        arguments: args,
        target: { context, sandbox },
        awaitPromise: true,
      })
      if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails?.text)
      return (JSON.parse(String(outcome.result?.value ?? 'null')) as Outcome | null) ?? undefined
    } catch (error) {
      if (isGone(error)) return undefined
      throw error
    }
  }

  private async findFrame(): Promise<string | undefined> {
    const { address } = this
    if (address === undefined) return this.context
    const { contexts = [] } = await this.bidi.send('browsingContext.getTree', { root: this.context })
    const frames = listChildren(contexts[0]).filter(({ url }) => url.includes(address))
    for (const { context } of frames) if (await this.isShown(context)) return context
    return undefined
  }

  // In one that is not, no frame is ever drawn, and whoever waits for one waits for ever.
  private async isShown(context: string): Promise<boolean> {
    try {
      const { result } = await this.bidi.send('script.evaluate', {
        expression: 'innerWidth > 0',
        target: { context, sandbox },
        awaitPromise: false,
      })
      return result?.value === true
    } catch (error) {
      if (isGone(error)) return false
      throw error
    }
  }
}

const sandbox = 'fingerpost-test'

function listChildren(frame: BidiFrame | undefined): BidiFrame[] {
  return (frame?.children ?? []).flatMap((child) => [child, ...listChildren(child)])
}

/** The page went on to another while we looked. */
function isGone(error: unknown): boolean {
  return /no such node|no such frame|stale|discarded|AbortError|actor destroyed/i.test(String(error))
}
