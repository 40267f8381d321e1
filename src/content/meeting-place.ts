/** A place where one of our scripts provides a thing, and the others find it. */
export interface MeetingPlace<Thing> {
  /** Called by the script that has it, when it has loaded. */
  readonly provide: (thing: Thing) => void
  /** What was provided; undefined where that script was not loaded. */
  readonly find: () => Thing | undefined
}

/** The meeting place of this name. All our scripts run in the same isolated world, which no page can look into. */
export function createMeetingPlace<Thing>(name: string): MeetingPlace<Thing> {
  const place = Symbol.for(`fingerpost.${name}`)
  return {
    provide: (thing) => void Reflect.set(globalThis, place, thing),
    // oxlint-disable-next-line no-unsafe-type-assertion -- nobody else knows the place, and only the line above writes to it
    find: () => Reflect.get(globalThis, place) as Thing | undefined,
  }
}
