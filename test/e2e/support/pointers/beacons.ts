import { hostName } from '../../../../src/content/overlay/host-name.ts'

/** A beacon of ours, as it stands in the page. */
export interface Beacon {
  readonly key: string
  readonly left: number
  readonly top: number
  /** The product hides a beacon whose element is covered or scrolled away. */
  readonly isShown: boolean
}

/** Reads the beacons from our root; each is known by its tip's title, which is the target's key. */
export function readBeacons(root: ShadowRoot, keys: ReadonlySet<string>): Beacon[] {
  return [...root.querySelectorAll('.placed')].flatMap((placed) => {
    const beacon = placed.querySelector(':scope > .beacon')
    const key = beacon?.getAttribute('aria-label')?.split(' ').at(-1)
    if (beacon === null || key === undefined || !keys.has(key)) return []
    const { left, top } = placed.getBoundingClientRect()
    const isShown = beacon.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    return [{ key, left, top, isShown }]
  })
}

/** Whether the element is our host. */
export function isOurs(element: Element): boolean {
  return element.localName === hostName
}
