import type { Pointer, ShownTip } from '../overlay/overlay.ts'

/** Keeps the pointers of the current page true: one for each tip whose element was found, and none else. */
export interface PointerWatch {
  /** From now on look for these; what was found before is forgotten at once. */
  follow(tips: readonly ShownTip[]): void
  /** Reads the page in slices, and tells when the outcome differs from the last. */
  look(): void
  /**
   * What changed on the page. Takes away at once what left it, reading neither style nor layout; answers whether the
   * page should be read again.
   */
  note(records: readonly MutationRecord[]): boolean
  /** Takes away what is still on the page and no longer shown, or is not any more what was found. */
  verify(): void
}

/** What a watch tells its owner. */
export interface WatchListeners {
  readonly onPointers: (pointers: readonly Pointer[]) => void
  /** The roots that the page has now, to be observed. */
  readonly onRoots: (roots: readonly (Document | ShadowRoot)[]) => void
}

/** Makes a watch; it ends with the signal. */
export type CreatePointerWatch = (
  document: Document,
  listeners: WatchListeners,
  signal: AbortSignal,
) => PointerWatch

// Both scripts run in the same isolated world, which no page can look into; this is where they meet.
const meetingPlace = Symbol.for('fingerpost.createPointerWatch')

/** Called by the script that finds elements when it has loaded. */
export function providePointerWatch(create: CreatePointerWatch): void {
  Reflect.set(globalThis, meetingPlace, create)
}

/** What that script provided, if it was loaded. */
export function findPointerWatch(): CreatePointerWatch | undefined {
  // oxlint-disable-next-line no-unsafe-type-assertion -- nobody else knows the place, and only the line above writes to it
  return Reflect.get(globalThis, meetingPlace) as CreatePointerWatch | undefined
}
