import type { Anchor } from '../anchor.ts'
import type { Item } from '../item.ts'
import type { Step } from '../walkthrough/walkthrough.ts'

/**
 * The items with what the elements of their anchors are called in one language of the CRM, by the keys of
 * `checking/pack-check.ts`. An item of which nothing is named stays the same object.
 */
export function nameAnchors(
  items: readonly Item[],
  labels: ReadonlyMap<string, string>,
  locale: string,
): readonly Item[] {
  const name = (anchor: Anchor, key: string): Anchor => {
    const label = labels.get(key)
    return label === undefined ? anchor : { ...anchor, names: { ...anchor.names, [locale]: label } }
  }
  const touched = new Set([...labels.keys()].map((key) => key.split('/', 1)[0]))
  return items.map((item) => {
    if (!touched.has(item.id)) return item
    if ('anchor' in item) return { ...item, anchor: name(item.anchor, item.id) }
    if (item.kind !== 'walkthrough') return item
    return { ...item, steps: item.steps.map((step) => nameStep(step, `${item.id}/${step.id}`, name)) }
  })
}

function nameStep(step: Step, key: string, name: (anchor: Anchor, key: string) => Anchor): Step {
  return {
    ...step,
    ...(step.anchor === undefined ? {} : { anchor: name(step.anchor, key) }),
    ...(step.branches === undefined
      ? {}
      : {
          branches: step.branches.map((branch, at) =>
            branch.on === 'element' ? { ...branch, anchor: name(branch.anchor, `${key}/${at}`) } : branch,
          ),
        }),
  }
}
