import { fileURLToPath, pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium, type BrowserContext, type CDPSession, type Page, type Response } from 'playwright'
import * as z from 'zod/mini'
import { requireChromium } from '../../../scripts/browsers.mjs'
import { pageKeySchema } from '../../contract/page.ts'
import type { CheckedAnchor } from '../../core/checking/pack-check.ts'
import { joinFrame, type PageKey } from '../../core/page-key.ts'
import { bundle } from '../bundle.ts'
import { ask, listFrames, type FrameWorld } from './frame-worlds.ts'
import type { FoundLink, LookedFrame, Visit } from './visit.ts'

/** The live CRM in a browser, one page at a time. */
export interface CrmBrowser {
  /** Opens an address, waits until the page rests, and looks in each frame of it for what `listAnchors` has for it. */
  visit(url: string, listAnchors: (page: PageKey) => readonly CheckedAnchor[]): Promise<Visit>
  close(): Promise<void>
}

/** What runs in the pages. */
const inPagePath = fileURLToPath(new URL('../../content/checker/in-page.ts', import.meta.url))

/** The window of a small laptop. */
const viewport = { width: 1440, height: 900 }

/** How long an address is waited for, and then what runs in its page, in milliseconds: a page can hang for ever. */
const openAtMostMs = 30_000
const lookAtMostMs = 90_000

// A page that leads elsewhere by itself takes the script with it that waited in it: then the next one is waited for.
const leftAtMost = 4
const isLeft = (error: unknown): boolean => /context was destroyed|Cannot find context/.test(String(error))

const topSchema = z.object({
  page: pageKeySchema,
  links: z.array(z.object({ url: z.string(), label: z.string(), page: pageKeySchema })),
})
/** Null for a frame that shows nothing. */
const frameSchema = z.nullable(z.object({ page: pageKeySchema }))
const lookedSchema = z.record(
  z.string(),
  z.object({
    state: z.enum(['found', 'doubtful', 'hidden', 'lost', 'not-loaded-yet']),
    sameAs: z.optional(z.string()),
  }),
)

interface Tab {
  readonly page: Page
  readonly session: CDPSession
}

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
  try {
    const context = await browser.newContext({ viewport })
    let tab = await openTab(context)
    if (login !== undefined) {
      await tab.page.goto(start)
      await signIn(login, tab.page)
    }
    return {
      async visit(url, listAnchors) {
        try {
          const response = await tab.page.goto(url, { timeout: openAtMostMs })
          if (response !== null && !isPage(response)) return { outcome: 'file' }
          if (response !== null && response.status() >= 400)
            return { outcome: 'failed', reason: `the server answered ${response.status()}` }
          const looked = await within(lookAtMostMs, look(tab, script, listAnchors))
          if (looked !== undefined) return { outcome: 'page', url: tab.page.url(), ...looked }
          // What hangs keeps the tab: the next address gets another one.
          void tab.page.close()
          tab = await openTab(context)
          return { outcome: 'failed', reason: `it did not rest within ${lookAtMostMs / 1_000} seconds` }
        } catch (error) {
          // Whatever a page of somebody's server does: the other addresses are looked at all the same.
          return toFailure(error)
        }
      },
      close: () => browser.close(),
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage()
  return { page, session: await context.newCDPSession(page) }
}

function isPage(response: Response): boolean {
  const type = response.headers()['content-type'] ?? 'text/html'
  return /\b(?:html|xml)\b/.test(type)
}

function toFailure(error: unknown): Visit {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return /Download is starting/.test(line) ? { outcome: 'file' } : { outcome: 'failed', reason: line }
}

type Looked = { readonly links: readonly FoundLink[]; readonly frames: readonly LookedFrame[] }

/** Looks in the page, and then in the frames of it that show something. */
async function look(
  tab: Tab,
  script: string,
  listAnchors: (page: PageKey) => readonly CheckedAnchor[],
): Promise<Looked> {
  const { page, links } = await describeTop(tab, script)
  const [top, ...children] = await listFrames(tab.page, tab.session)
  if (top === undefined) return { links, frames: [] }
  const described = await Promise.all(
    children.map(async (world) => {
      const frame = await describeFrame(world, script)
      return frame === null ? [] : [{ world, page: frame.page }]
    }),
  )
  const shown = described.flat()
  const whole = shown.reduce((joined, frame) => joinFrame(joined, frame.page), page)
  const frames: LookedFrame[] = []
  for (const { world, page: own } of [{ world: top, page: whole }, ...shown]) {
    const sought = Object.fromEntries(listAnchors(own).map(({ key, anchor }) => [key, anchor]))
    const isEmpty = Object.keys(sought).length === 0
    const asked = `fingerpostCheck.lookForAnchors(${JSON.stringify(sought)})`
    const looked = isEmpty ? {} : lookedSchema.parse(await ask(world, script, asked))
    frames.push({ page: own, looked: new Map(Object.entries(looked)) })
  }
  return { links, frames }
}

async function describeTop(tab: Tab, script: string): Promise<z.output<typeof topSchema>> {
  for (let left = 0; ; left++) {
    try {
      const [top] = await listFrames(tab.page, tab.session)
      if (top === undefined) throw new Error('a page without a frame')
      return topSchema.parse(await ask(top, script, 'fingerpostCheck.describeRestingPage()'))
    } catch (error) {
      if (left === leftAtMost || !isLeft(error)) throw error
    }
  }
}

async function describeFrame(world: FrameWorld, script: string): Promise<z.output<typeof frameSchema>> {
  try {
    return frameSchema.parse(await ask(world, script, 'fingerpostCheck.describeFrame()'))
  } catch {
    // A frame that went away, or shows what no script may look into, is none of the page.
    return null
  }
}

/** What it resolves to, or undefined where that takes longer. */
async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | undefined> {
  const over = new AbortController()
  try {
    return await Promise.race([promise, setTimeout(ms, undefined, { signal: over.signal })])
  } finally {
    over.abort()
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
