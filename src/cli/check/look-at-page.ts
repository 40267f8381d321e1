import type { CDPSession, Page } from 'playwright'
import * as z from 'zod/mini'
import { pageKeySchema } from '../../contract/page.ts'
import type { CheckedAnchor } from '../../core/checking/pack-check.ts'
import { joinFrame, type PageKey } from '../../core/page-key.ts'
import { ask, findTop, leaveFrames, listFrames, type FrameWorld } from './frame-worlds.ts'
import type { LookedFrame, VisitedPage } from './visit.ts'

// A page that leads elsewhere by itself takes the script with it that waited in it: then the next one is waited for.
const leftAtMost = 4
const isLeft = (error: unknown): boolean => /context was destroyed|Cannot find context/.test(String(error))

const topSchema = z.object({
  page: pageKeySchema,
  links: z.array(z.object({ url: z.string(), label: z.string(), page: pageKeySchema })),
  asksToSignIn: z.boolean(),
})
/** Null for a frame that shows nothing. */
const frameSchema = z.nullable(z.object({ page: pageKeySchema, origin: z.optional(z.string()) }))
const lookedSchema = z.record(
  z.string(),
  z.object({
    state: z.enum(['found', 'doubtful', 'hidden', 'lost', 'not-loaded-yet']),
    sameAs: z.optional(z.string()),
  }),
)

/** The tab that the CRM is shown in. */
export interface Tab {
  readonly page: Page
  readonly session: CDPSession
}

/** What was seen of a page: where it leads, whether it asks for a password, and what was found in its frames. */
type Looked = Pick<VisitedPage, 'links' | 'asksToSignIn' | 'frames'>

/** Looks in the page, and then in the frames of it that show something. */
export async function lookAtPage(
  tab: Tab,
  script: string,
  listAnchors: (page: PageKey) => readonly CheckedAnchor[],
): Promise<Looked> {
  const { page, ...top } = await describeTop(tab, script)
  const worlds = await listFrames(tab.page, tab.session)
  try {
    return { ...top, frames: await lookInFrames(tab, worlds, { page, script, listAnchors }) }
  } finally {
    await leaveFrames(worlds, tab.session)
  }
}

async function lookInFrames(
  tab: Tab,
  [top, ...children]: readonly FrameWorld[],
  {
    page,
    script,
    listAnchors,
  }: {
    readonly page: PageKey
    readonly script: string
    readonly listAnchors: (page: PageKey) => readonly CheckedAnchor[]
  },
): Promise<readonly LookedFrame[]> {
  if (top === undefined) return []
  const site = new URL(tab.page.url()).origin
  const described = await Promise.all(
    children.map(async (world) => {
      const frame = await describeFrame(world, script)
      return frame !== null && isOfCrm(frame, site) ? [{ world, page: frame.page }] : []
    }),
  )
  const shown = described.flat()
  const whole = shown.reduce((joined, frame) => joinFrame(joined, frame.page), page)
  const frames: LookedFrame[] = []
  for (const { world, page: own } of [{ world: top, page: whole }, ...shown]) {
    const sought = Object.fromEntries(listAnchors(own).map(({ key, anchor }) => [key, anchor]))
    const isEmpty = Object.keys(sought).length === 0
    const asked = `fingerpostCheck.lookForAnchors(${JSON.stringify(sought)})`
    const answer = isEmpty ? {} : await ask(world, script, asked).catch(noneOf(world, top))
    frames.push({ page: own, looked: new Map(Object.entries(lookedSchema.parse(answer))) })
  }
  return frames
}

/** A frame may go while it is looked at, and has nothing then; the page itself may not. */
function noneOf(world: FrameWorld, top: FrameWorld): (error: unknown) => object {
  return (error) => {
    if (world === top) throw error
    return {}
  }
}

/** A frame of another site is the CRM's where its page says so; an advertisement has buttons too. */
function isOfCrm(
  { page, origin }: { readonly page: PageKey; readonly origin?: string | undefined },
  site: string,
): boolean {
  return page.product !== 'generic' || origin === undefined || origin === site
}

async function describeTop(tab: Tab, script: string): Promise<z.output<typeof topSchema>> {
  for (let left = 0; ; left++) {
    try {
      const top = await findTop(tab.session)
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
