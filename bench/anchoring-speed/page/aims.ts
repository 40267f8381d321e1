import { describeElement } from '../../../src/content/anchoring/describe.ts'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { unknownElements } from '../../../src/content/sites/elements.ts'
import type { Aim, AimRequest } from '../protocol.ts'
import type { Laid } from './ground.ts'

/** Remembers elements of the page that is there; throws when it has not enough of them. */
export function makeAims(
  document: Document,
  laid: Laid,
  { leaving, staying, gone, texts }: AimRequest,
): Aim[] {
  const page = readPage(document)
  const isLeaving = (element: Element): boolean => leaving.includes(laid.sectionOf(element) ?? -1)
  const used = page.outline.slots.map(({ facts }) => facts).filter(({ isRecord }) => !isRecord)
  const targets = used.map(({ target }) => target).filter((target) => laid.keyOf(target) !== undefined)
  const saying = page
    .wideOutline()
    .slots.filter(({ facts }) => facts.kind === 'text')
    .map(({ facts }) => facts.target)
    .filter((target) => laid.keyOf(target) !== undefined && !isLeaving(target))
  const chosen = [
    ...spread(
      targets.filter((target) => !isLeaving(target)),
      staying - texts,
    ),
    ...spread(saying, texts),
    ...spread(targets.filter(isLeaving), gone),
  ]
  return chosen.map((target) => ({
    key: laid.keyOf(target) ?? '',
    anchor: describeElement(target, page, { locale: 'en', fieldAttributes: unknownElements.fieldAttributes }),
  }))
}

function spread<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length < count) throw new Error(`the page has ${items.length} targets, ${count} are wanted`)
  return items.filter(
    (_, at) => Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length),
  )
}
