import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

/** A file of the person's own, to be read. */
export function FileChoice({
  label,
  accept,
  onFile,
}: {
  readonly label: string
  /** Endings and types, as `.csv,.xlf`. */
  readonly accept: string
  readonly onFile: (file: File) => void
}): JSX.Element {
  const id = useId()
  return (
    <div class="file-choice">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again once it was mended.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </div>
  )
}
