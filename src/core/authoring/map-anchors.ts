import type { Anchor } from '../anchor.ts'
import type { Item } from '../item.ts'
import type { Step } from '../walkthrough/walkthrough.ts'

type Visit = (anchor: Anchor, key: string) => Anchor

/**
 * The item with each of its anchors as `visit` gives it, by the keys of `checking/pack-check.ts`. One of which no anchor
 * is another stays the same object.
 */
export function mapAnchors(item: Item, visit: Visit): Item {
  if ('anchor' in item) {
    const anchor = visit(item.anchor, item.id)
    return anchor === item.anchor ? item : { ...item, anchor }
  }
  if (item.kind !== 'walkthrough') return item
  const steps = mapChanged(item.steps, (step) => mapStep(step, `${item.id}/${step.id}`, visit))
  return steps === item.steps ? item : { ...item, steps }
}

function mapStep(step: Step, key: string, visit: Visit): Step {
  const anchor = step.anchor && visit(step.anchor, key)
  const branches =
    step.branches &&
    mapChanged(step.branches, (branch, at) => {
      if (branch.on !== 'element') return branch
      const other = visit(branch.anchor, `${key}/${at}`)
      return other === branch.anchor ? branch : { ...branch, anchor: other }
    })
  return anchor === step.anchor && branches === step.branches ? step : { ...step, anchor, branches }
}

function mapChanged<One>(list: readonly One[], map: (one: One, at: number) => One): readonly One[] {
  const mapped = list.map(map)
  return mapped.every((one, at) => one === list[at]) ? list : mapped
}
