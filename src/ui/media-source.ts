import { createContext } from 'preact'

/** Where the pictures and films come from that lie in the pack. */
export interface MediaSource {
  /** A `data:` URL of the media file of that name; undefined where it is not to be had. */
  readonly read: (file: string) => Promise<string | undefined>
  /** Opens a film in a tab of its own. */
  readonly open: (file: string, alt: string) => void
}

/** Given once to everything that is drawn; without it there are the words alone. */
export const MediaSource = createContext<MediaSource>({
  read: () => Promise.resolve(undefined),
  open: () => undefined,
})
