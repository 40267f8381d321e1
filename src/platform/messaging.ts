import * as z from 'zod/mini'
import { describeIssues } from '../contract/issues.ts'
import type { checkingNotices } from '../contract/checking.ts'
import type { deskNotices, itemNotices, pageNotices } from '../contract/requests.ts'
import type { pickerNotices, recorderNotices, studioNotices } from '../contract/studio.ts'
import { fail, succeed, type Result } from '../core/result.ts'
import { browser, isExtensionAlive } from './browser.ts'

/** A list of requests: what each takes and what it answers. */
export type RequestList = Readonly<
  Record<string, { readonly input: z.ZodMiniType; readonly output: z.ZodMiniType }>
>

/** A list of notices: what each carries. */
export type NoticeList = Readonly<Record<string, z.ZodMiniType>>

/**
 * Why a request was not answered. `disconnected`: the extension was updated or removed under this page.
 * `refused`: the worker does not take it from here, or not in this shape. `failed`: the worker broke.
 */
export type RequestFailure = 'disconnected' | 'refused' | 'failed'

/** Sends a request and waits for its answer; never throws. */
export type Send<List extends RequestList> = <Name extends keyof List & string>(
  name: Name,
  input: z.input<List[Name]['input']>,
) => Promise<Result<z.output<List[Name]['output']>, RequestFailure>>

/** Who sent a request, as far as a handler may care. */
export interface Sender {
  readonly tabId: number | undefined
  readonly frameId: number | undefined
  /** The origin of the page that asked, by the browser's word and not the page's. */
  readonly origin: string | undefined
  /** The address of that page, by the same word. */
  readonly address: string | undefined
  /** True for the extension's own pages. */
  readonly isOurPage: boolean
}

/** One handler for each request of a list: a total map, so that a new line asks for its handler. */
export type Handlers<List extends RequestList> = {
  readonly [Name in keyof List]: (
    input: z.output<List[Name]['input']>,
    sender: Sender,
  ) => Promise<z.input<List[Name]['output']>>
}

const requestSchema = z.object({ fingerpost: z.literal('request'), name: z.string(), input: z.unknown() })
const noticeSchema = z.object({ fingerpost: z.literal('notice'), name: z.string(), body: z.unknown() })
const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.enum(['refused', 'failed']), detail: z.string() }),
])

/**
 * A sender for the requests of `list`. What did not arrive, or died with the worker half way, is sent once more: every
 * request may be heard twice, because its writes are idempotent.
 */
export function createSender<List extends RequestList>(list: List): Send<List> {
  const send = createSingleSender(list)
  return async (name, input) => {
    const answer = await send(name, input)
    return answer.ok || answer.error === 'refused' || !isExtensionAlive() ? answer : send(name, input)
  }
}

function createSingleSender<List extends RequestList>(list: List): Send<List> {
  return async (name, input) => {
    let answer: unknown
    try {
      answer = await browser.runtime.sendMessage({ fingerpost: 'request', name, input })
    } catch (error) {
      // The browser's own word that nobody is there: the extension was updated, or the worker could not start.
      return fail('disconnected', String(error))
    }
    const reply = replySchema.safeParse(answer)
    if (!reply.success) return fail('failed', `${name}: the reply has no known shape`)
    if (!reply.data.ok) return fail(reply.data.error, reply.data.detail)
    const value = z.safeParse(requireEntry(list, name).output, reply.data.value)
    // A bug, since both ends are of one build; to say more would cost every page the words for it.
    if (!value.success)
      return fail('failed', `${name}: ${value.error.issues[0]?.path.join('.') ?? ''} has another shape`)
    // The schema that just parsed it is the one that the type is inferred from.
    return succeed(value.data as z.output<List[typeof name]['output']>)
  }
}

/**
 * Answers the requests of `list` for as long as the context lives. `accepts` decides by the sender alone.
 * Registered synchronously, and the listener is not async: an async one would claim other people's messages.
 */
export function serve<List extends RequestList>(
  list: List,
  handlers: Handlers<List>,
  accepts: (sender: Sender) => boolean,
): void {
  const onMessage = (
    message: unknown,
    browserSender: BrowserSender,
    respond: (reply: unknown) => void,
  ): true | undefined => {
    const request = requestSchema.safeParse(message)
    if (!request.success || !Object.hasOwn(list, request.data.name)) return undefined
    const sender = toSender(browserSender)
    if (accepts(sender)) {
      void answer(list, handlers, request.data.name, request.data.input, sender).then(respond)
    } else respond(refusal(`${request.data.name}: not from here`))
    // The answer may come later: the one way of saying so that both browsers know.
    return true
  }
  // The types know listeners that always answer and listeners that never do.
  browser.runtime.onMessage.addListener(onMessage as () => true)
}

async function answer<List extends RequestList>(
  list: List,
  handlers: Handlers<List>,
  name: keyof List & string,
  input: unknown,
  sender: Sender,
): Promise<unknown> {
  const parsed = z.safeParse(requireEntry(list, name).input, input)
  if (!parsed.success) return refusal(`${name}: ${describeIssues(parsed.error.issues).join('; ')}`)
  try {
    const handle = handlers[name]
    return { ok: true, value: await handle(parsed.data as z.output<List[typeof name]['input']>, sender) }
  } catch (error) {
    // A bug of ours: loud in the worker's log, and still an answer for the page, which must not hang.
    console.error(`[Fingerpost] ${name} failed`, error)
    return { ok: false, error: 'failed', detail: String(error) }
  }
}

function refusal(detail: string): unknown {
  return { ok: false, error: 'refused', detail }
}

function requireEntry<List extends RequestList>(list: List, name: keyof List & string): List[string] {
  const entry = list[name]
  if (entry === undefined) throw new Error(`no request is named ${name}`)
  return entry
}

// What both browsers tell of a sender; `origin` is Chrome's alone.
interface BrowserSender {
  readonly tab?: { readonly id?: number | undefined }
  readonly frameId?: number | undefined
  readonly url?: string | undefined
  readonly origin?: string | undefined
}

function toSender(sender: BrowserSender): Sender {
  const ours = new URL(browser.runtime.getURL('')).origin
  const named = sender.origin ?? (sender.url === undefined ? undefined : new URL(sender.url).origin)
  // A sandboxed frame, and in Firefox an empty one, has the opaque origin `null`: nothing was granted to it.
  const origin = named === 'null' ? undefined : named
  const address = origin !== undefined && sender.url?.startsWith(`${origin}/`) === true ? sender.url : origin
  return { tabId: sender.tab?.id, frameId: sender.frameId, origin, address, isOurPage: origin === ours }
}

/** Calls the handler of each notice of `list` that arrives, until the signal aborts. */
export function listen<List extends NoticeList>(
  list: List,
  handlers: { readonly [Name in keyof List]?: (body: z.output<List[Name]>) => void },
  signal: AbortSignal,
): void {
  const onMessage = (message: unknown): undefined => {
    const notice = noticeSchema.safeParse(message)
    if (!notice.success) return
    const schema = Object.hasOwn(list, notice.data.name) ? list[notice.data.name] : undefined
    if (schema === undefined) return
    const body = z.safeParse(schema, notice.data.body)
    if (body.success) handlers[notice.data.name]?.(body.data as z.output<List[string]>)
  }
  browser.runtime.onMessage.addListener(onMessage)
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage))
}

/** Tells the extension's own open pages; where none is open, nobody hears it. */
export function notifyOurPages(name: Exclude<keyof typeof deskNotices, 'questions/changed'>): void {
  tellOurPages(name, {})
}

/** Tells the extension's own open pages which questions changed. */
export function notifyQuestions(ids: readonly string[]): void {
  tellOurPages('questions/changed', { ids })
}

function tellOurPages(name: keyof typeof deskNotices, body: unknown): void {
  void browser.runtime.sendMessage({ fingerpost: 'notice', name, body }).catch(nobodyListens)
}

type StudioNotices = typeof studioNotices & typeof checkingNotices

/** Tells the studio; where it is not open, nobody hears it. */
export function notifyStudio<Name extends keyof StudioNotices>(
  name: Name,
  body: z.input<StudioNotices[Name]>,
): void {
  void browser.runtime.sendMessage({ fingerpost: 'notice', name, body }).catch(nobodyListens)
}

type TabNotices = typeof pageNotices & typeof itemNotices & typeof pickerNotices & typeof recorderNotices

/** Tells a tab's frames, or the one frame that is named. */
export function notifyTab<Name extends keyof TabNotices>(
  tabId: number,
  name: Name,
  body: z.input<TabNotices[Name]>,
  frameId?: number,
): void {
  const target = frameId === undefined ? {} : { frameId }
  const notice = { fingerpost: 'notice', name, body }
  void browser.tabs.sendMessage(tabId, notice, target).catch(nobodyListens)
}

/** Tells every tab; tabs of sites that were not granted have nobody who hears it. Resolves when all were sent. */
export async function notifyAllTabs<Name extends 'help/changed' | 'walkthrough/changed'>(
  name: Name,
  body: z.input<TabNotices[Name]>,
): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) notifyTab(id, name, body)
}

function nobodyListens(): void {
  // "Receiving end does not exist": a notice is for whoever is there. It is not waited for either,
  // because a frozen tab would never say that it heard.
}
