import type { CheckedOnPage } from '../../contract/checking.ts'
import type { Anchor, Resolution } from '../../core/anchor.ts'
import { pickElement, type DescribeOptions } from '../anchoring/describe.ts'
import { readPage, type PageReading } from '../anchoring/read-page.ts'
import { toPicked } from '../picker/picked.ts'
import { createPictures, type TakePicture } from '../picture/take-picture.ts'
import type { SiteElements } from '../sites/site-elements.ts'
import { lookAgain, type Looked } from './look-again.ts'
import { noteShared } from './note-shared.ts'

/** Where a page has more that is doubtful, something else is wrong with it, and it would be drawn for seconds. */
const picturesAtMost = 20

/** How what a doubtful anchor seems to be is described. */
export interface CheckOptions extends DescribeOptions {
  readonly elements: SiteElements
}

/** Looks for anchors; how that is done is for the caller. */
export type Look = (anchors: ReadonlyMap<string, Anchor>) => Promise<Looked>

/** What becomes of each anchor on the page that is shown, with what a doubtful one seems to be. */
export async function checkPage(
  document: Document,
  anchors: Readonly<Record<string, Anchor>>,
  options: CheckOptions,
  look: Look,
): Promise<CheckedOnPage[]> {
  const wanted = new Map(Object.entries(anchors))
  if (wanted.size === 0) return []
  const resolutions = await lookAgain(() => look(wanted))
  const propose = createProposer(document, options)
  const shared = noteShared(resolutions)
  return [...resolutions].map(([key, resolution]) =>
    resolution.kind === 'found'
      ? { key, state: resolution.kind, sameAs: shared.get(key) }
      : { key, state: resolution.kind, proposal: propose(resolution) },
  )
}

// The page is read once more at most, and not at all where nothing is doubtful.
function createProposer(
  document: Document,
  options: CheckOptions,
): (resolution: Resolution<Element>) => CheckedOnPage['proposal'] {
  let read: { readonly page: PageReading; readonly take: TakePicture } | undefined
  let pictures = 0
  return (resolution) => {
    const [best] = resolution.kind === 'doubtful' ? resolution.candidates : []
    if (best === undefined) return undefined
    if (read === undefined) {
      const page = readPage(document, options.elements)
      read = { page, take: createPictures(document, page) }
    }
    const picture = (pictures += 1) > picturesAtMost ? undefined : read.take(best.target)
    return toPicked(pickElement(best.target, read.page, options), options.locale, picture)
  }
}
