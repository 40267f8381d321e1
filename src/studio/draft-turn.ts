/** What is done while a studio has the turn to write in a draft. */
export interface DraftTurn {
  /** It is this studio's turn: what others wrote is on the disk. */
  begin(): Promise<void>
  /** Another studio asks for it. Resolves to whether all that was written here is on the disk: then it is handed over. */
  finish(): Promise<boolean>
  /** Another studio has it. */
  wait(): void
}

/**
 * Takes part in the turns at one draft: one studio of this browser has it at a time, and keeps it until another one asks
 * for it, or it ends. Returns what asks for it. The lock is the browser's, and released by it however a studio ends.
 */
export function takeTurns(
  draftId: string,
  turn: DraftTurn,
  signal: AbortSignal,
): { readonly ask: () => void } {
  const name = `draft/${draftId}`
  const channel = new BroadcastChannel(name)
  const hold = async (): Promise<void> => {
    let isWanted = hearAsking(channel, signal)
    await turn.begin()
    for (;;) {
      await isWanted
      isWanted = hearAsking(channel, signal)
      const isDone = await turn.finish()
      if (isDone || signal.aborted) return
    }
  }
  const takePart = async (): Promise<void> => {
    while (!signal.aborted) {
      const isFree = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await hold()
        return lock !== null
      })
      if (isFree || signal.aborted) continue
      turn.wait()
      await navigator.locks.request(name, { signal }, hold)
    }
  }
  void takePart().catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  signal.addEventListener('abort', () => channel.close())
  // oxlint-disable-next-line require-post-message-target-origin -- a channel has no other origins
  return { ask: () => channel.postMessage('wanted') }
}

function hearAsking(channel: BroadcastChannel, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    channel.addEventListener('message', () => resolve(), { once: true })
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
