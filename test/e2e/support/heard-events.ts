import type { Tab } from './under-test.ts'

/** Hears what content scripts tell the worker of the CRM's events: their messages reach every page of the extension's own. */
export class HeardEvents {
  private constructor(private readonly own: Tab) {}

  /** From now on, in one of the extension's own pages. */
  static async start(own: Tab): Promise<HeardEvents> {
    await own.evaluate(() => {
      interface Messages {
        readonly runtime: { readonly onMessage: { addListener(listener: (message: unknown) => void): void } }
      }
      interface Message {
        readonly name?: string
        readonly input?: { readonly event?: { readonly kind: string; readonly object?: string } }
      }
      const heard: string[] = []
      const global = globalThis as { chrome?: Messages; browser?: Messages }
      Object.assign(globalThis, { heardEvents: heard })
      ;(global.browser ?? global.chrome)?.runtime.onMessage.addListener((message) => {
        const { name, input } = message as Message
        const event = name === 'event/observe' ? input?.event : undefined
        if (event !== undefined) heard.push([event.kind, event.object ?? ''].join(' ').trim())
      })
    }, undefined)
    return new HeardEvents(own)
  }

  /** What was heard and not taken yet, as `kind object`, in order. */
  look(): Promise<readonly string[]> {
    return this.own.evaluate(
      () => [...(globalThis as unknown as { heardEvents: string[] }).heardEvents],
      undefined,
    )
  }

  /** The same, and forgets it. */
  take(): Promise<readonly string[]> {
    return this.own.evaluate(
      () => (globalThis as unknown as { heardEvents: string[] }).heardEvents.splice(0),
      undefined,
    )
  }

  /** Waits until so many were heard and nothing more comes, or until that takes too long, and takes them. */
  async settle(expected: number): Promise<readonly string[]> {
    const startMs = Date.now()
    let known = await this.look()
    for (let changedMs = startMs; ;) {
      const isQuiet = Date.now() - changedMs > quietMs
      if (isQuiet && (known.length >= expected || Date.now() - startMs > waitAtMostMs)) return this.take()
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
      const now = await this.look()
      if (now.length !== known.length) changedMs = Date.now()
      known = now
    }
  }
}

/** How long the last event may be away before nothing more comes, and how long what is expected is waited for. */
const quietMs = 1_200
const waitAtMostMs = 40_000
const lookEveryMs = 100
