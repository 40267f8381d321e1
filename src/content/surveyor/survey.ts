import type { Anchor } from '../../core/anchor.ts'
import { toWireAnchor } from '../../contract/anchor.ts'
import { surveyedAtMost, type Survey } from '../../contract/survey.ts'
import { describeElement } from '../anchoring/describe.ts'
import { readPage } from '../anchoring/read-page.ts'
import { nameOf } from '../picker/picked.ts'
import { elementsOf } from '../sites/elements.ts'
import { resolveOnce } from '../anchoring/resolve-once.ts'

type Surveyed = Survey['elements'][number]

/**
 * The fields and buttons of a page that have a label, in their order, one for what stands in each row of a list; and what
 * the elements of the given anchors are called, or those that they seem to be. An element whose label may be a value is left out.
 */
export async function surveyPage(
  document: Document,
  anchors: Readonly<Record<string, Anchor>>,
  { product, locale }: { readonly product: string; readonly locale: string },
): Promise<Omit<Survey, 'page'>> {
  const { signal } = new AbortController()
  const found = await resolveOnce(document, new Map(Object.entries(anchors)), { product, signal })
  const elementsHere = elementsOf(product)
  const page = readPage(document, elementsHere)
  const options = { locale, fieldAttributes: elementsHere.fieldAttributes }
  const labelOf = (target: Element): readonly string[] => {
    const anchor = describeElement(target, page, options)
    return anchor.names === undefined ? [] : [nameOf(anchor, locale)]
  }
  const listLabels = (kind: 'found' | 'doubtful'): Record<string, string> =>
    Object.fromEntries(
      [...found].flatMap(([key, resolution]) => {
        if (resolution.kind !== kind) return []
        const [best] = resolution.candidates
        return best === undefined ? [] : labelOf(best.target).map((said) => [key, said])
      }),
    )
  const elements = page.outline.slots.flatMap(({ facts }): readonly Surveyed[] => {
    const { kind, target, isRecord } = facts
    if (isRecord || (kind !== 'field' && kind !== 'action')) return []
    const anchor = describeElement(target, page, options)
    if (anchor.names === undefined) return []
    return [{ kind, label: nameOf(anchor, locale), anchor: toWireAnchor(anchor) }]
  })
  return {
    elements: elements.slice(0, surveyedAtMost),
    labels: listLabels('found'),
    doubtful: listLabels('doubtful'),
  }
}
