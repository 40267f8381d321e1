import type { PagePicture } from '../../core/picture/page-picture.ts'

/** Makes a picture of the page of this frame, as it is in this moment; undefined where none can be made. */
export type PictureTaker = () => PagePicture | undefined

// Both scripts run in the same isolated world, which no page can look into; this is where they meet.
const meetingPlace = Symbol.for('fingerpost.takePicture')

/** Called by the picture's script when it has loaded. */
export function providePictureTaker(take: PictureTaker): void {
  Reflect.set(globalThis, meetingPlace, take)
}

/** What the picture's script provided, if it was loaded. */
export function findPictureTaker(): PictureTaker | undefined {
  // oxlint-disable-next-line no-unsafe-type-assertion -- nobody else knows the place, and only the line above writes to it
  return Reflect.get(globalThis, meetingPlace) as PictureTaker | undefined
}
