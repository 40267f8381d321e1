import { useState } from 'preact/hooks'
import type { Media } from '../core/media/media.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { MediaAuthor, MediaRefusal } from './media-author.ts'

/** Takes a file that is chosen beside a text; `onAdd` is called with it once it was read. */
export function useAddedMedia(
  author: MediaAuthor,
  locale: string,
  onAdd: (media: Media) => void,
): { readonly refusal: MediaRefusal | undefined; readonly onFile: (file: File) => void } {
  const [refusal, setRefusal] = useState<MediaRefusal>()
  // The text may have been written on while the file was read.
  const latest = useLatest(onAdd)
  const add = async (file: File): Promise<void> => {
    const added = await author.add(file, locale)
    setRefusal(added.ok ? undefined : added.refusal)
    if (added.ok) latest.current(added.media)
  }
  return { refusal, onFile: (file) => void add(file) }
}
