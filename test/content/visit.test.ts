import { describe, expect, it } from 'vitest'
import type { Sought } from '../../src/content/anchoring/anchor-watch.ts'
import type { Running } from '../../src/content/overlay/overlay.ts'
import { createVisit, type Visit } from '../../src/content/visit.ts'
import { aRunning } from '../support/build-shown.ts'

const page = { product: 'x', object: 'contacts', view: 'list' } as const

/** A visit whose requests are answered when the test says so, with the walkthrough that it says. */
function aVisit(): {
  visit: Visit
  sought: () => Sought | undefined
  answer: (running?: Running) => Promise<void>
} {
  const waiting: ((answer: unknown) => void)[] = []
  let sought: Sought | undefined
  const nothing = (): void => undefined
  const visit = createVisit({
    send: (() => new Promise((resolve) => waiting.push(resolve))) as never,
    view: { show: nothing, isShown: () => true, clear: nothing } as never,
    anchors: { follow: (next: Sought) => (sought = next), look: nothing } as never,
    events: { turn: nothing, want: nothing } as never,
    signal: new AbortController().signal,
    readPage: () => page,
    onUnanswered: nothing,
  })
  return {
    visit,
    sought: () => sought,
    async answer(running) {
      waiting.shift()?.({
        ok: true,
        value: { help: 'on', locale: 'en', items: [], awaitsEvents: false, milestonesMet: [], running },
      })
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

describe('the walkthrough of a visit', () => {
  it('is what the worker says on arrival', async () => {
    const { visit, sought, answer } = aVisit()
    void visit.enter(page)
    await answer(aRunning({ counter: 4 }))
    expect(sought()?.running?.counter).toBe(4)
    void visit.enter(page)
    await answer()
    expect(sought()?.running).toBeUndefined()
  })

  it.each<[string, Running | undefined, number]>([
    ['nothing yet', undefined, 1],
    ['of another walkthrough', aRunning({ id: 'a/other', counter: 9 }), 1],
    ['what is newer', aRunning({ counter: 2 }), 2],
  ])('that was begun meanwhile stays when the worker knew %s', async (_name, known, counter) => {
    const { visit, sought, answer } = aVisit()
    void visit.enter(page)
    visit.setRunning(aRunning({ counter: 1 }))
    await answer(known)
    expect(sought()?.running).toMatchObject({ id: 'a/tour', counter })
  })

  it('is told once that it is finished, before the page is asked about anew', async () => {
    const { visit, sought, answer } = aVisit()
    void visit.enter(page)
    await answer(aRunning({ counter: 4 }))
    void visit.observe({ kind: 'record-created', object: 'contacts' }, page)
    await answer(aRunning({ counter: 5, state: 'finished' }))
    expect(sought()?.running?.state).toBe('finished')
    await answer()
    expect(sought()?.running).toBeUndefined()
  })
})
