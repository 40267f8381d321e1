import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nowhere, type ShownItem } from '../../src/content/overlay/overlay.ts'
import { createStage, readTarget, type Stage, type StageView } from '../../src/content/overlay/stage.ts'
import type { Sighting } from '../../src/content/anchoring/anchor-watch.ts'
import type { Judged } from '../../src/core/delivery/gate.ts'
import { judgeOnPage, type Hold } from '../../src/core/delivery/judge-on-page.ts'
import { readItemState } from '../../src/ui/item-state.ts'
import { aShownItem, aShownTip } from '../support/build-shown.ts'

const covered = document.createElement('button')
const free = document.createElement('button')
const sightings: fc.Arbitrary<Sighting> = fc.constantFrom(
  ...[free, free, covered].map((target) => ({ kind: 'found', target, candidates: [] }) as const),
  { kind: 'lost' } as const,
  { kind: 'doubtful', candidates: [] } as const,
  { kind: 'hidden' } as const,
  { kind: 'framed' } as const,
)
const kinds = [
  'beacon',
  'counted-beacon',
  'card',
  'highlight',
  'banner',
  'offer',
  'tour',
  'checklist',
] as const
const lists = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      priority: fc.integer({ min: -1, max: 1 }),
      mattersWithoutPlace: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map(({ kind, ...rest }, at) => anItem(kind, { ...rest, id: `p/${at}` })))

function anItem(
  kind: (typeof kinds)[number],
  own: { readonly id: string; readonly priority: number; readonly mattersWithoutPlace: boolean },
): ShownItem {
  const { anchor } = aShownTip()
  const unasked = { ...own, isUnasked: true, isCounted: true }
  switch (kind) {
    case 'beacon':
      return aShownTip(own)
    case 'counted-beacon':
      return aShownTip({ ...own, isCounted: true })
    case 'card':
      return aShownTip({ ...unasked, shownAs: 'card', isCapped: false })
    case 'highlight':
      return aShownItem({ ...unasked, kind, anchor })
    case 'banner':
      return aShownItem({ ...unasked, kind: 'announcement', shownAs: kind })
    case 'offer':
      return aShownItem({ ...unasked, kind: 'walkthrough', stepCount: 2 })
    case 'tour':
      return aShownItem({ ...own, kind: 'walkthrough', stepCount: 2 })
    case 'checklist':
      return aShownItem({ ...own, kind, entries: [] })
  }
}

const isCovered = (target: Element): boolean => target === covered

function aStage(): Stage {
  let showings = 0
  return createStage({
    ask: (() => Promise.resolve({ ok: true, value: { isGranted: true } })) as never,
    createId: () => String(++showings),
    ...{ now: () => 0, onChange: () => undefined, isTopFrame: true, isCovered },
  })
}

/** What is on stage when everything that was asked was answered. */
async function settle(stage: Stage, view: StageView, busy?: 'open' | 'walkthrough'): Promise<Set<string>> {
  for (let round = 0; round < 3; round++) {
    stage.set(view, busy)
    await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(undefined))))
  }
  return new Set(stage.set(view, busy).map(({ item }) => item.id))
}

/** As the list of reasons tells it, of what the worker has no reason against. */
function explain(
  view: StageView,
  { seen, hold }: { seen: ReadonlySet<string>; hold: Hold | undefined },
): ReadonlyMap<string, ReturnType<typeof readItemState>> {
  const isSeen = (id: string): boolean => seen.has(id)
  const judged = judgeOnPage(view.items.map(toJudged), {
    ...{ cap: view.cap, isSeen, hold },
    targetOf: (id) => readTarget(view.resolutions.get(id), isSeen(id) ? undefined : isCovered),
  })
  return new Map(judged.map((item) => [item.id, readItemState({ ...item, title: '' }, { isSeen })] as const))
}

function toJudged(item: ShownItem): Judged & { readonly kind: Exclude<ShownItem['kind'], 'pin'> } {
  if (item.kind === 'pin') throw new Error('a pin is not explained')
  return { ...item, hasPlace: 'anchor' in item, gates: [] }
}

it('what is told of an item while the list of reasons is open is what the stage does when it is closed', () =>
  fc.assert(
    fc.asyncProperty(
      lists,
      fc.array(sightings, { minLength: 8, maxLength: 8 }),
      fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      fc.boolean(),
      fc.boolean(),
      async (items, found, cap, isWalking, wasSeenBefore) => {
        const resolutions = new Map(
          items.flatMap((item, at) => ('anchor' in item && found[at] ? [[item.id, found[at]] as const] : [])),
        )
        const view = { page: nowhere, items, resolutions, cap }
        const stage = aStage()
        const walking = isWalking ? 'walkthrough' : undefined
        if (wasSeenBefore) await settle(stage, view)
        const seen = await settle(stage, view, 'open')
        const holder = stage.findHolder()
        const told = explain(view, {
          seen,
          hold: walking ? { by: walking } : holder ? { by: 'item', id: holder } : undefined,
        })
        const after = await settle(stage, view, walking)
        for (const { id, kind, isUnasked } of items) {
          const isFramed = resolutions.get(id)?.kind === 'framed' && !isUnasked
          // How many marks a frame shows is its own to count.
          if (isFramed && cap !== undefined) continue
          expect([id, kind, told.get(id)]).toEqual([
            ...[id, kind],
            ...(isFramed || seen.has(id)
              ? ['shown']
              : after.has(id)
                ? ['coming']
                : kind === 'walkthrough' && !isUnasked
                  ? ['in-panel']
                  : ['not-shown']),
          ])
        }
      },
    ),
  ))
