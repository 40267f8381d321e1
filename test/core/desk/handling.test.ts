import { describe, expect, it } from 'vitest'
import { canDo, findUndoable, standingOf, untouched } from '../../../src/core/desk/handling.ts'
import { allows, deskStates } from '../../../src/core/desk/transitions.ts'
import { act, call, deedKinds, draftId, searchTip } from '../../support/build-acts.ts'

/** Which deeds have an effect in which state, on a question and, behind the bar, on what is broken only. */
const table: Readonly<Record<(typeof deskStates)[number], string>> = {
  new: 'point point-tip mend draft plan set-aside group undo | repair report',
  pointed: 'point point-tip mend draft plan set-aside reopen tell lose group undo |',
  mending: 'point point-tip mend draft plan set-aside reopen group undo | repair report',
  drafted: 'point point-tip mend draft plan set-aside reopen group undo | repair report',
  planned: 'point point-tip mend draft plan set-aside reopen tell group undo | repair report',
  repaired: 'point point-tip mend draft plan reopen tell group undo |',
  told: 'point point-tip mend draft plan reopen confirm reject lose group undo | repair',
  confirmed: 'reopen reject group undo |',
  'set-aside': 'reopen group undo |',
}

describe('where a question can go', () => {
  it.each(deskStates)('from %s is what the table says, and nowhere else', (state) => {
    const [always = '', brokenOnly = ''] = table[state].split('|').map((part) => part.trim())
    const split = (list: string): string[] => list.split(' ').filter((each) => each !== '')
    const ofQuestion = deedKinds.filter((kind) => allows(state, kind, 'question'))
    const ofBroken = deedKinds.filter((kind) => allows(state, kind, 'broken'))
    expect(ofQuestion.toSorted()).toEqual(split(always).toSorted())
    expect(ofBroken.toSorted()).toEqual([...split(always), ...split(brokenOnly)].toSorted())
  })
})

describe('the standing of a question', () => {
  it('is new while nothing was done', () => {
    expect(standingOf([], 'question')).toEqual(untouched)
  })

  it('goes from pointed to told to confirmed, and keeps when', () => {
    const acts = [
      act(1, { kind: 'point', resource: call }),
      act(2, { kind: 'tell' }, { role: 'asker' }),
      act(3, { kind: 'confirm' }, { role: 'asker' }),
    ]
    expect(standingOf(acts, 'question')).toEqual({
      ...{ state: 'confirmed', sinceMs: 3, handledAtMs: 1, toldAtMs: 2, resource: call, rejections: 0 },
    })
  })

  it('is new again when the answer does not hold, and counts how often', () => {
    const acts = [
      act(1, { kind: 'point', resource: call }),
      act(2, { kind: 'tell' }, { role: 'asker' }),
      act(3, { kind: 'reject' }, { role: 'asker' }),
    ]
    expect(standingOf(acts, 'question')).toMatchObject({ state: 'new', rejections: 1, handledAtMs: 1 })
    expect(standingOf(acts, 'question').resource).toBeUndefined()
  })

  it('is new again when its pack loses the answer, says which, and offers the desk nothing of that to undo', () => {
    const acts = [
      act(1, { kind: 'point', resource: call }),
      act(2, { kind: 'tell' }, { role: 'asker' }),
      act(3, { kind: 'lose' }, { role: 'pack' }),
    ]
    expect(standingOf(acts, 'question')).toMatchObject({ state: 'new', sinceMs: 3, lost: call.title })
    expect(standingOf(acts, 'question').resource).toBeUndefined()
    expect(findUndoable(acts)?.id).toBe(acts[0]?.id)
    const pointedAnew = [...acts, act(4, { kind: 'point-tip', tip: searchTip })]
    expect(standingOf(pointedAnew, 'question').lost).toBeUndefined()
  })

  it('stays planned when the plan was told, so that what comes of it is told again', () => {
    const planned = [
      act(1, { kind: 'plan', plan: { phase: 'parallel' } }),
      act(2, { kind: 'tell' }, { role: 'asker' }),
    ]
    expect(standingOf(planned, 'question')).toMatchObject({ state: 'planned', toldAtMs: 2 })
    const shipped = [...planned, act(3, { kind: 'point', resource: call })]
    expect(standingOf(shipped, 'question')).toMatchObject({ state: 'pointed', resource: call })
    expect(standingOf(shipped, 'question').toldAtMs).toBeUndefined()
  })

  it('drops a plan that was undone', () => {
    const first = act(1, { kind: 'draft', draftId })
    const second = act(2, { kind: 'plan', plan: { date: '2026-12-01' } })
    const undone = [first, second, act(3, { kind: 'undo', actId: second.id })]
    expect(standingOf(undone, 'question')).toEqual(standingOf([first], 'question'))
  })

  it('comes back when the undoing is undone', () => {
    const first = act(1, { kind: 'point', resource: call })
    const undo = act(2, { kind: 'undo', actId: first.id })
    const redo = act(3, { kind: 'undo', actId: undo.id })
    expect(standingOf([first, undo, redo], 'question')).toEqual(standingOf([first], 'question'))
  })

  it('is not changed by what its state does not allow', () => {
    const acts = [act(1, { kind: 'confirm' }, { role: 'asker' }), act(2, { kind: 'repair' })]
    expect(standingOf(acts, 'question')).toEqual(untouched)
    expect(standingOf(acts, 'broken')).toMatchObject({ state: 'repaired' })
  })

  it('keeps that something broken was reported, whatever becomes of it', () => {
    const acts = [act(1, { kind: 'report' }), act(2, { kind: 'plan', plan: { date: '2026-12-01' } })]
    expect(standingOf(acts, 'broken')).toMatchObject({ state: 'planned', reportedAtMs: 1, handledAtMs: 1 })
  })

  it('keeps the group that the desk put it into', () => {
    const acts = [
      act(1, { kind: 'group', groupId: 'g' }),
      act(2, { kind: 'point', resource: call }),
      act(3, { kind: 'tell' }, { role: 'asker' }),
      act(4, { kind: 'reject' }, { role: 'asker' }),
    ]
    expect(standingOf(acts, 'question').groupId).toBe('g')
  })

  it('offers the desk its own last deed to undo, and never the asker’s', () => {
    const pointed = act(1, { kind: 'point', resource: call })
    const told = act(2, { kind: 'tell' }, { role: 'asker' })
    expect(findUndoable([pointed, told])).toEqual(pointed)
    expect(findUndoable([pointed, told, act(3, { kind: 'undo', actId: pointed.id })])).toBeUndefined()
  })

  it('says beforehand what would have no effect', () => {
    expect(canDo(untouched, { kind: 'tell' }, 'question')).toBe(false)
    expect(canDo(untouched, { kind: 'point', resource: call }, 'question')).toBe(true)
  })
})
