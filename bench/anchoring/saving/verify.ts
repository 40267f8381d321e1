import * as z from 'zod/mini'
import { openTabs } from '../tabs.ts'
import { shownTarget } from './live-page.ts'
import type { ShownTarget } from './page/describe.ts'

/** How far the box of a target may be from where it was: text is set anew, and rounds differently. */
const shiftAtMost = 2

/** The targets of the saved pages, by file and key, as they were when the page was alive. */
export type LiveTargets = ReadonlyMap<string, ReadonlyMap<string, ShownTarget>>

/** Opens every saved page as the bench does, and says what is not what it was or, `withBoxes`, not where it was. */
export async function findFaults(
  dir: string,
  freezer: string,
  live: LiveTargets,
  withBoxes: boolean,
): Promise<readonly string[]> {
  const tabs = await openTabs(dir, [freezer])
  const faults: string[] = []
  try {
    await tabs.forEach([...live], async (tab, [file, targets]) => {
      await tab.open(file)
      const indices = [...targets.values()].map(({ index }) => index)
      const answer: unknown = await tab.page.evaluate(`pageFreezer.describePage(${JSON.stringify(indices)})`)
      const saved = z.array(z.nullable(shownTarget)).parse(JSON.parse(String(answer)))
      ;[...targets].forEach(([key, target], at) => {
        faults.push(
          ...compare(target, saved[at] ?? undefined, withBoxes).map((fault) => `${file}: ${key} ${fault}`),
        )
      })
    })
  } finally {
    await tabs.close()
  }
  return faults
}

function compare(live: ShownTarget, saved: ShownTarget | undefined, withBoxes: boolean): string[] {
  if (saved === undefined) return ['is not there']
  if (saved.tag !== live.tag) return [`was <${live.tag}>, is <${saved.tag}>`]
  if (saved.text !== live.text) return [`was "${live.text}", is "${saved.text}"`]
  if (!withBoxes) return []
  const sides = ['x', 'y', 'width', 'height'] as const
  const moved = sides.filter((side) => Math.abs(saved.box[side] - live.box[side]) > shiftAtMost)
  return moved.map((side) => `had ${side} ${live.box[side]}, has ${saved.box[side]}`)
}
