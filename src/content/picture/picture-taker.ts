import type { PagePicture } from '../../core/picture/page-picture.ts'
import { createMeetingPlace } from '../meeting-place.ts'

/** Makes a picture of the page of this frame, as it is in this moment; undefined where none can be made. */
export type PictureTaker = () => PagePicture | undefined

/** Where the picture's script provides that to the others. */
export const { provide: providePictureTaker, find: findPictureTaker } =
  createMeetingPlace<PictureTaker>('takePicture')
