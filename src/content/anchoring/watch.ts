import type { Pointer, ShownTip } from '../overlay/overlay.ts'
import { resolveAnchors } from './resolve.ts'

type Roots = readonly (Document | ShadowRoot)[]

/** Which tips are looked for, and the attributes in which their CRM names fields. */
export interface Wanted {
  readonly tips: readonly ShownTip[]
  readonly fieldAttributes: readonly string[]
}

/** Keeps the pointers of the current page true: one for each tip whose element was found, and none else. */
export interface PointerWatch {
  /** From now on look for these; what was found before is forgotten at once. */
  follow(wanted: Wanted): void
  /** Whether there is anything to look for on this page. */
  isFollowing(): boolean
  /** Looks through the page's roots (`findRoots`), and tells when the outcome differs from the last. */
  look(roots: Roots): void
  /** Takes away pointers whose element left the page. Reads no layout, for mutation callbacks. */
  dropDetached(): void
}

/** Makes a watch that looks only when it is told to: what calls it knows when the page changed. */
export function createPointerWatch(
  document: Document,
  onPointers: (pointers: readonly Pointer[]) => void,
): PointerWatch {
  let wanted: Wanted = { tips: [], fieldAttributes: [] }
  let pointers: readonly Pointer[] = []
  const tell = (next: readonly Pointer[]): void => {
    if (areSame(pointers, next)) return
    pointers = next
    onPointers(pointers)
  }
  return {
    follow(next) {
      wanted = next
      tell([])
    },
    isFollowing: () => wanted.tips.length > 0,
    look: (roots) => tell(findPointers(document, roots, wanted)),
    dropDetached: () => tell(pointers.filter((pointer) => pointer.target.isConnected)),
  }
}

function findPointers(document: Document, roots: Roots, { tips, fieldAttributes }: Wanted): Pointer[] {
  const anchors = tips.map((tip) => tip.anchor)
  return resolveAnchors(document, roots, anchors, fieldAttributes).flatMap((resolution, index) => {
    const tip = tips[index]
    return tip !== undefined && resolution.kind === 'found' ? [{ tip, target: resolution.target }] : []
  })
}

function areSame(one: readonly Pointer[], other: readonly Pointer[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ tip, target }, index) => tip === other[index]?.tip && target === other[index].target)
  )
}
