import { isSamePage, type PageKey } from '../../core/page-key.ts'

/** What was seen of a page. */
export interface SeenOf<Seen> {
  readonly page: PageKey
  readonly seen: Seen
}

/**
 * Looks at the page that is shown, once it is at rest; at the next one where the person went on while it was looked at:
 * what is not there any more is not lost.
 */
export async function lookAtShown<Seen>({
  rest,
  readPage,
  look,
}: {
  readonly rest: () => Promise<void>
  readonly readPage: () => PageKey
  readonly look: (page: PageKey) => Promise<Seen>
}): Promise<SeenOf<Seen>> {
  await rest()
  const page = readPage()
  const seen = await look(page)
  return isSamePage(readPage(), page) ? { page, seen } : lookAtShown({ rest, readPage, look })
}
