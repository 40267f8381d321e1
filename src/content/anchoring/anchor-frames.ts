import type * as z from 'zod/mini'
import type { itemNotices, itemRequests } from '../../contract/requests.ts'
import type { Resolution } from '../../core/anchor.ts'
import { isSamePage, type PageKey } from '../../core/page-key.ts'
import type { Resolutions, Sighting } from './anchor-watch.ts'
import { isMiss } from './patience.ts'

/** What a frame says to the others of its tab of the anchors of its page. */
export type FrameWord = z.input<(typeof itemRequests)['anchors/place']['input']>

/** The same, as the others hear it. */
export type HeardWord = z.output<(typeof itemNotices)['anchors/placed']>

/** What the frames of a tab that show one page know of each other: an anchor that one of them has is missed by none. */
export interface AnchorFrames {
  /** What became of the page's anchors in this frame; told to the others where they have to know. */
  say(page: PageKey, keys: readonly string[], resolutions: Resolutions): void
  /** Another frame said something; answers whether that may change what is said of this page. */
  hear(word: HeardWord): boolean
  /**
   * What may be said of an anchor here: what is missing in this frame only waits for the others of the page, is *framed*
   * where one of them has it, and where another one speaks for the page.
   */
  weigh(key: string, resolution: Resolution<Element>): Sighting
  /** This frame goes. */
  end(): void
}

/** What a frame is among the others of its tab. */
export interface FramePlace {
  /** A number by which the others know it again. */
  readonly from: number
  readonly isTopFrame: boolean
  /** It has no address, and is a part of the page that it stands in: that speaks for it. */
  readonly isPart: boolean
}

/** Reads it off the frame; the number is drawn, because the browser does not tell a frame its own. */
export function describeFrame(window: Window): FramePlace {
  const [from = 0] = crypto.getRandomValues(new Uint32Array(1))
  return { from, isTopFrame: window === window.top, isPart: window.location.protocol === 'about:' }
}

/** Makes one for a frame; `onSaid` passes on what it says to the others. */
export function createAnchorFrames({
  from,
  isTopFrame,
  isPart,
  onSaid,
}: FramePlace & { readonly onSaid: (word: FrameWord) => void }): AnchorFrames {
  let last: Word | undefined
  /** The page of which the others were asked. */
  let asked: PageKey | undefined
  const words = new Map<number, HeardWord>()
  const tell = (word: Word, isAsking: boolean): void => {
    last = word
    onSaid({ ...word, isAsking })
  }
  const isOfThisPage = ({ page }: HeardWord): boolean => last !== undefined && isSamePage(page, last.page)
  const isSpokenFor = (others: readonly HeardWord[]): boolean =>
    !isTopFrame && (isPart || others.some((word) => word.isTop))
  return {
    say(page, keys, resolutions) {
      const of = (...kinds: readonly (Sighting['kind'] | undefined)[]): string[] =>
        keys.filter((key) => kinds.includes(resolutions.get(key)?.kind))
      const word = { from, page, here: of('found', 'hidden'), open: of('not-loaded-yet', undefined) }
      if (keys.length > 0 && (asked === undefined || !isSamePage(asked, page))) {
        asked = page
        return tell(word, true)
      }
      if (last === undefined || isSaying(last, word)) return
      // What the top frame has matters to no other: that it speaks for the page they know.
      if (isTopFrame) last = word
      else tell(word, false)
    },
    hear(word) {
      if (word.from === from) return false
      words.set(word.from, word)
      if (!isOfThisPage(word)) return false
      if (word.isAsking && last !== undefined) tell(last, false)
      return true
    },
    weigh(key, resolution) {
      if (!isMiss(resolution)) return resolution
      const others = [...words.values()].filter(isOfThisPage)
      if (others.some(({ open }) => open.includes(key))) return { kind: 'not-loaded-yet' }
      return isSpokenFor(others) || others.some(({ here }) => here.includes(key))
        ? { kind: 'framed' }
        : resolution
    },
    end() {
      if (last !== undefined) tell({ ...last, here: [], open: [] }, false)
    },
  }
}

type Word = Omit<FrameWord, 'isAsking'>

function isSaying(one: Word, other: Word): boolean {
  const toText = ({ here, open }: Word): string => JSON.stringify([here, open])
  return isSamePage(one.page, other.page) && toText(one) === toText(other)
}
