import { foldText } from '../../core/anchoring/tokens.ts'
import { readLine } from './line.ts'

const frames =
  'nav, header, footer, [role=navigation], [role=banner], [role=menu], [role=tablist], [role=tree]'
const controls = 'a, button, [role=menuitem], [role=tab], [role=treeitem]'

/** What tells the titles of records from the titles of a CRM's own pages, worked out once for a reading of a document. */
export class TitleWords {
  #ofFrame: ReadonlySet<string> | undefined
  #ofTitle: ReadonlySet<string> | undefined

  /**
   * True of a heading that is likely called as a record is: the first of its page, or what the document is called after,
   * that is none of the pages which the CRM's own menus name.
   */
  isOfRecord(heading: Element): boolean {
    const said = foldText(readLine(heading))
    return said !== '' && (isFirst(heading) || this.#isTitle(said, heading)) && !this.#isPage(said, heading)
  }

  #isTitle(said: string, { ownerDocument }: Element): boolean {
    this.#ofTitle ??= new Set(splitTitle(ownerDocument).map(foldText))
    return this.#ofTitle.has(said)
  }

  #isPage(said: string, { ownerDocument }: Element): boolean {
    // In two steps: one selector for both takes several times as long.
    this.#ofFrame ??= new Set(
      [...ownerDocument.querySelectorAll(frames)]
        .flatMap((frame) => [...frame.querySelectorAll(controls)])
        .map((control) => foldText(readLine(control))),
    )
    return this.#ofFrame.has(said)
  }
}

/** What a document is called after, a part each: the record, the page, the CRM. */
export function splitTitle({ title }: Document): readonly string[] {
  return title.split(/\s[|–—·-]\s/u)
}

function isFirst(heading: Element): boolean {
  return heading.localName === 'h1' || heading.getAttribute('aria-level') === '1'
}
