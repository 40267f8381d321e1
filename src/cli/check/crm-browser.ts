import { fileURLToPath, pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright'
import * as z from 'zod/mini'
import { requireChromium } from '../../../scripts/browsers.mjs'
import { pageKeySchema } from '../../contract/page.ts'
import type { CheckedAnchor } from '../../core/checking/pack-check.ts'
import type { Resolution } from '../../core/anchor.ts'
import type { PageKey } from '../../core/page-key.ts'
import { bundle } from '../bundle.ts'

/** The live CRM in a browser, one page at a time. */
export interface CrmBrowser {
  /** Opens an address and waits until the page rests. Throws where it cannot be opened. */
  open(url: string): Promise<DescribedPage>
  /** What becomes of each anchor on the page that is open. */
  lookFor(anchors: readonly CheckedAnchor[]): Promise<ReadonlyMap<string, Resolution<unknown>['kind']>>
  close(): Promise<void>
}

/** A page, and where its links lead, as far as their addresses tell. */
export interface DescribedPage {
  readonly page: PageKey
  readonly links: readonly { readonly url: string; readonly page: PageKey }[]
}

/** What runs in the pages. */
const inPagePath = fileURLToPath(new URL('../../content/checker/in-page.ts', import.meta.url))

/** The window of a small laptop. */
const viewport = { width: 1440, height: 900 }

// A page that leads elsewhere by itself takes the script with it that waited in it: then the next one is waited for.
const leftAtMost = 4
const isLeft = (error: unknown): boolean => /context was destroyed|Cannot find context/.test(String(error))

const describedSchema = z.object({
  page: pageKeySchema,
  links: z.array(z.object({ url: z.string(), page: pageKeySchema })),
})
const resolutionsSchema = z.record(
  z.string(),
  z.enum(['found', 'doubtful', 'hidden', 'lost', 'not-loaded-yet']),
)

/** Starts a browser, and signs in where a script says how. */
export async function openCrm({
  login,
  start,
}: {
  readonly login: string | undefined
  readonly start: string
}): Promise<CrmBrowser> {
  const script = await bundle(inPagePath, 'fingerpostCheck', { minify: true })
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const page = await browser.newPage({ viewport })
  const session = await page.context().newCDPSession(page)
  try {
    if (login !== undefined) {
      await page.goto(start)
      await signIn(login, page)
    }
  } catch (error) {
    await browser.close()
    throw error
  }
  return {
    async open(url) {
      await page.goto(url)
      for (let left = 0; ; left++) {
        try {
          return describedSchema.parse(await ask(session, script, 'fingerpostCheck.describeRestingPage()'))
        } catch (error) {
          if (left === leftAtMost || !isLeft(error)) throw error
        }
      }
    },
    async lookFor(anchors) {
      if (anchors.length === 0) return new Map()
      const sought = Object.fromEntries(anchors.map(({ key, anchor }) => [key, anchor]))
      const answer = await ask(session, script, `fingerpostCheck.lookForAnchors(${JSON.stringify(sought)})`)
      return new Map(Object.entries(resolutionsSchema.parse(answer)))
    },
    close: () => browser.close(),
  }
}

const loginModule = z.object({
  default: z.custom<(page: Page) => Promise<void>>((run) => typeof run === 'function'),
})

async function signIn(path: string, page: Page): Promise<void> {
  const loaded: unknown = await import(pathToFileURL(resolve(path)).href)
  const parsed = loginModule.safeParse(loaded)
  if (!parsed.success) throw new Error(`${path} has no default export that is a function of a page`)
  await parsed.data.default(page)
}

/** In a world of its own, as a content script: the page can neither see it nor stand in its way. */
async function ask(session: CDPSession, script: string, expression: string): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  })
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `${script};\n${expression}`,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return JSON.parse(String(result.value))
}
