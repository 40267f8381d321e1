import type { ComponentChildren, JSX } from 'preact'

/** The small mark beside an element, which opens what there is to say of it. */
export function PointerMark({
  kind,
  name,
  expanded,
  onPress,
  children,
}: {
  /** A class of its own. */
  readonly kind?: string
  readonly name: string
  readonly expanded: boolean
  readonly onPress: () => void
  /** What it looks like. */
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <button
      type="button"
      class={kind === undefined ? 'beacon' : `beacon ${kind}`}
      aria-label={name}
      aria-expanded={expanded}
      // Pressing with the mouse leaves the focus where it was, so that closing the card can give it back.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

/** A drawing of lines on a mark. */
export function MarkLines({ d }: { readonly d: string }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}
