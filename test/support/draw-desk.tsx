import { expect, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Entry } from '../../src/core/desk/entry.ts'
import type { StudioWork } from '../../src/contract/help-desk-requests.ts'
import { Desk } from '../../src/desk/Desk.tsx'
import type { DeskSource } from '../../src/desk/desk-source.ts'
import { createLikenessThread } from '../../src/desk/likeness-thread.ts'
import detail from '../../src/desk/styles/detail.css?inline'
import figures from '../../src/desk/styles/figures.css?inline'
import inbox from '../../src/desk/styles/inbox.css?inline'
import print from '../../src/desk/styles/print.css?inline'
import picture from '../../src/ui/picture.css?inline'
import shell from '../../src/desk/styles/shell.css?inline'
import { createWording } from '../../src/ui/wording.ts'
import { actId } from './build-acts.ts'
import { anEntry, questionId } from './build-entry.ts'
import { memorySource, type MemorySource } from './memory-source.ts'
import { seedResource } from './seed-entries.ts'
import { drawSurface, type Surface } from './surface.ts'
import { t } from './texts.ts'

/** When the tests of the desk are. */
export const nowMs = Date.UTC(2026, 10, 23, 12)

const seedPack = { id: 'first-day', version: 3 }
const call = seedResource(0)
const shown = [{ id: call.resourceId, title: call.title }]

/** A question that was asked `n` minutes ago and shown how to log a call. */
export function asked(n: number, text: string, change: Partial<Entry['question']> = {}): Entry {
  return anEntry({ id: questionId(n), askedAtMs: nowMs - n * 60_000, text, pack: seedPack, shown, ...change })
}

/** Two that ask the same and were shown nothing, one that left, one that was answered, and a fault. */
export const merge = asked(1, 'how do I merge?', { shown: [] })
export const mergeToo = asked(2, 'How do I merge', { shown: [] })
export const log = asked(3, 'where do I log a call?', { opened: ['r0'], left: ['r0'] })
export const done = asked(4, 'all is well', { outcome: 'answered', outcomeOf: 'r0', opened: ['r0'] })
export const broken = asked(5, 'Save does nothing', {
  ...{ kind: 'broken', shown: [], crmBuild: '24.0', asker: { by: 'self', name: 'Ada' } },
})

/** The desk as it was drawn, with what it gave out. */
export interface DrawnDesk {
  readonly surface: Surface
  readonly source: MemorySource
  /** Files: name, type and text. */
  readonly saved: string[][]
  /** What was handed to the studio. */
  readonly beside: StudioWork[]
  readonly onPrint: () => void
}

/** Draws the desk over these questions, with what a test changes of the source. */
export function drawDesk(
  entries: readonly Entry[] = [merge, mergeToo, log, done, broken],
  change: Partial<DeskSource> = {},
  { isCrmOpen = true }: { readonly isCrmOpen?: boolean } = {},
): DrawnDesk {
  const source = memorySource(entries, change)
  const saved: string[][] = []
  const beside: StudioWork[] = []
  const onPrint = vi.fn()
  let made = 0
  const surface = drawSurface(
    <Desk
      services={{
        source,
        word: (ms) => createWording({ t, browserLocale: 'en-GB', timeZone: 'UTC', nowMs: ms }),
        now: () => nowMs + made,
        learnLikeness: createLikenessThread(),
        async workBeside(work, _place, ready) {
          if (await ready) beside.push(work)
          return isCrmOpen
        },
        createId: () => actId(1_000 + ++made),
        onSave: (...file) => void saved.push(file),
        onPrint,
      }}
    />,
    picture + shell + inbox + detail + figures + print,
  )
  return { surface, source, saved, beside, onPrint }
}

const list = page.getByRole('tree', { name: 'Questions' })

/** A line of the inbox. */
export const line = (name: string | RegExp): ReturnType<typeof page.getByRole> =>
  page.getByRole('treeitem', { name })

/** Where a question stands in the source. */
export const stateOf = (source: MemorySource, entry: Entry): string | undefined =>
  source.entries.get(entry.question.id)?.standing.state

/** Keys as they reach the inbox: on the list, unless something in it has the focus. */
export async function press(...keys: string[]): Promise<void> {
  await expect.element(list).toBeVisible()
  const box = list.element()
  if (document.activeElement?.closest('.inbox') === null && box instanceof HTMLElement) box.focus()
  for (const key of keys) await userEvent.keyboard(key)
}
