import { addMedia, type PackDraft } from '../core/authoring/pack-draft.ts'
import { countAllBytes, type MediaFault } from '../core/media/judge-media.ts'
import { pickUsed } from '../core/media/list-media.ts'
import { mediaAtMost, type Media, type MediaFiles } from '../core/media/media.ts'
import type { Pack } from '../core/pack.ts'
import { readMediaFile } from './read-media-file.ts'

/** Why a file was not taken: because of itself, or because the pack has no room for it. */
export type MediaRefusal =
  | MediaFault
  | { readonly why: 'no-room'; readonly bytes: number; readonly bytesAtMost: number }

/** Pictures and films of the pack that is written. */
export interface MediaAuthor {
  /** Those that are in the pack or were added to the draft. */
  readonly files: MediaFiles
  /** Takes a file into the draft, and says how an item names it; or why not. */
  readonly add: (
    file: File,
    locale: string,
  ) => Promise<
    { readonly ok: true; readonly media: Media } | { readonly ok: false; readonly refusal: MediaRefusal }
  >
}

/** Takes files into the draft. */
export function createMedia(
  pack: Pack,
  draft: PackDraft | undefined,
  change: (make: (draft: PackDraft) => PackDraft) => void,
): MediaAuthor {
  const files = { ...pack.media, ...draft?.media }
  return {
    files,
    async add(chosen, locale) {
      // A film of gigabytes is not read to be refused.
      if (chosen.size > sizeAtMost)
        return {
          ok: false,
          refusal: { why: 'too-large', bytes: chosen.size, bytesAtMost: mediaAtMost.filmBytes },
        }
      const reading = await readMediaFile(chosen)
      if (!reading.ok) return { ok: false, refusal: reading.fault }
      const { name, file, moves } = reading.value
      // What nothing shows any more does not go out, and takes no room.
      const bytes = countAllBytes({ ...pickUsed(files, draft?.items ?? pack.items), [name]: file })
      if (bytes > mediaAtMost.bytes)
        return { ok: false, refusal: { why: 'no-room', bytes, bytesAtMost: mediaAtMost.bytes } }
      change((before) => addMedia(before, name, file))
      return { ok: true, media: { kind: moves ? 'video' : 'image', file: name, alt: { [locale]: '' } } }
    },
  }
}

/** Of what is read at all; a still picture may be made smaller. */
const sizeAtMost = 30_000_000
