import type { Resolution } from '../../core/anchor.ts'

/** By the keys of the anchors that were looked for. */
export type Looked = ReadonlyMap<string, Resolution<Element>>

/** How often a page that lacks something is looked at, and after how many milliseconds again. */
const looksAtMost = 3
const pauseMs = 700

/** Looks until everything is there, or often enough. */
export async function lookAgain(look: () => Promise<Looked>): Promise<Looked> {
  let looked = await look()
  for (let looks = 1; looks < looksAtMost && isMissingSome(looked); looks++) {
    await new Promise((done) => setTimeout(done, pauseMs))
    looked = await look()
  }
  return looked
}

function isMissingSome(looked: Looked): boolean {
  return [...looked.values()].some(({ kind }) => kind === 'lost' || kind === 'not-loaded-yet')
}
