import { useState } from 'preact/hooks'

/** Which option of a combobox is active, and the keys that change it. */
export interface ActiveOption {
  /** Its place in the list; undefined where none is. */
  readonly active: number | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly deactivate: () => void
}

/** What can be picked, known by its id. */
interface Identified {
  readonly id: string
}

/**
 * The keys of a combobox with a list (ARIA Authoring Practices): arrows move and go round by the input, Enter picks
 * what is active and is the form's otherwise, Escape closes the list and is left to the panel when there is none. An
 * option stays active wherever it stands when the list changes; what took its place is never picked for it.
 */
export function useActiveOption<Option extends Identified>(
  options: readonly Option[],
  { onPick, onClose }: { readonly onPick: (option: Option) => void; readonly onClose: () => void },
): ActiveOption {
  const [activeId, setActiveId] = useState<string>()
  const found = options.findIndex(({ id }) => id === activeId)
  const active = found === -1 ? undefined : found
  const deactivate = (): void => setActiveId(undefined)
  const move = (by: number): void => {
    const places = options.length + 1
    const next = ((active ?? -1) + 1 + by + places) % places
    setActiveId(options[next - 1]?.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || options.length === 0) return
    const chosen = active === undefined ? undefined : options[active]
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && chosen !== undefined) onPick(chosen)
    else if (event.key === 'Escape') {
      deactivate()
      onClose()
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  return { active, onKeyDown, deactivate }
}
