import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchKey, stepKey } from '../../../src/content/anchoring/anchor-keys.ts'
import { listAnchors } from '../../../src/content/anchoring/list-anchors.ts'
import { nowhere, type Running } from '../../../src/content/overlay/overlay.ts'
import { readScene, type Scene } from '../../../src/content/overlay/walkthrough/scene.ts'
import { readElements } from '../../../src/content/overlay/walkthrough/sight.ts'
import type { Resolution } from '../../../src/core/anchor.ts'
import { aRunning } from '../../support/build-shown.ts'

const anchor = { role: 'button', names: { en: 'Save' } }
const target = document.createElement('button')
const resolutionOf = {
  found: { kind: 'found', target, confidence: 1, candidates: [] },
  doubtful: { kind: 'doubtful', candidates: [] },
  hidden: { kind: 'hidden', candidates: [] },
  lost: { kind: 'lost', candidates: [] },
  'not-loaded-yet': { kind: 'not-loaded-yet' },
} as unknown as Readonly<Record<Resolution<unknown>['kind'], Resolution<Element>>>
const kinds = Object.keys(resolutionOf) as Resolution<unknown>['kind'][]

const at = (change: Partial<Running> = {}, step: Partial<Running['step']> = {}): Running =>
  aRunning({ ...change, step: { ...aRunning().step, anchor, ...step } })
const resolved = (
  running: Running,
  kind: Resolution<unknown>['kind'],
): ReadonlyMap<string, Resolution<Element>> => new Map([[stepKey(running), resolutionOf[kind]]])
const inTop = { isTopFrame: true, hasJustLeft: false, isFramed: false }

describe('what is seen of a walkthrough', () => {
  it.each<[Resolution<unknown>['kind'], Scene, Scene | undefined]>([
    ['found', { kind: 'step', place: 'beside', target }, { kind: 'step', place: 'beside', target }],
    ['doubtful', { kind: 'step', place: 'missing' }, undefined],
    ['lost', { kind: 'step', place: 'missing' }, undefined],
    ['hidden', { kind: 'step', place: 'hidden' }, undefined],
    ['not-loaded-yet', { kind: 'step', place: 'waiting' }, undefined],
  ])('where its element is %s is %j, in a child frame %j', (kind, top, child) => {
    const running = at()
    expect(readScene(running, resolved(running, kind), inTop)).toEqual(top)
    expect(readScene(running, resolved(running, kind), { ...inTop, isTopFrame: false })).toEqual(child)
  })

  it.each<[string, Running, Scene | undefined]>([
    ['on another page', at({}, { isHere: false }), { kind: 'step', place: 'other-page' }],
    ['without a place', at({}, { anchor: undefined }), { kind: 'step', place: 'free' }],
    ['being decided', at({ state: 'deciding' }), { kind: 'step', place: 'deciding' }],
    ['left', at({ state: 'left' }), undefined],
    ['finished', at({ state: 'finished' }), { kind: 'note', note: 'finished' }],
    ['finished elsewhere', at({ state: 'finished', isElsewhere: true }), undefined],
    ['elsewhere', at({ isElsewhere: true }), { kind: 'note', note: 'elsewhere' }],
    ['elsewhere, and not of this page', at({ isElsewhere: true }, { isHere: false }), undefined],
    ['abandoned', at({ isElsewhere: true, isAbandoned: true }), { kind: 'note', note: 'abandoned' }],
  ])('is, %s, %j', (_name, running, scene) => {
    expect(readScene(running, resolved(running, 'found'), inTop)).toEqual(scene)
  })

  it.each<[Resolution<unknown>['kind'], Scene]>([
    ['lost', { kind: 'framed' }],
    ['not-loaded-yet', { kind: 'framed' }],
    ['found', { kind: 'step', place: 'beside', target }],
  ])('is not docked while a frame shows it, where its element is %s in the top frame', (kind, scene) => {
    const running = at()
    expect(readScene(running, resolved(running, kind), { ...inTop, isFramed: true })).toEqual(scene)
  })

  it('is a word on how to go on when it was left just now', () => {
    const scene = readScene(at({ state: 'left' }), new Map(), { ...inTop, hasJustLeft: true })
    expect(scene).toEqual({ kind: 'note', note: 'left' })
  })
})

const runnings = fc
  .record({
    state: fc.constantFrom('running', 'deciding', 'left', 'finished'),
    isElsewhere: fc.boolean(),
    isAbandoned: fc.boolean(),
    isHere: fc.boolean(),
    hasAnchor: fc.boolean(),
    branches: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
  })
  .map(({ isHere, hasAnchor, branches, isAbandoned, ...change }) =>
    at(
      { ...change, isAbandoned: isAbandoned && change.isElsewhere },
      {
        isHere,
        anchor: hasAnchor ? anchor : undefined,
        elements: branches.map((branch) => ({ branch, anchor })),
      },
    ),
  )

describe('whatever the walkthrough, and whatever was found', () => {
  it('points only at what was found for the step that runs in this tab on this page', () => {
    fc.assert(
      fc.property(runnings, fc.constantFrom(...kinds), fc.boolean(), (running, kind, isTopFrame) => {
        const scene = readScene(running, resolved(running, kind), {
          isTopFrame,
          hasJustLeft: false,
          isFramed: false,
        })
        const isPointing = scene?.kind === 'step' && scene.place === 'beside'
        const { state, isElsewhere, step } = running
        const mayPoint =
          kind === 'found' && state === 'running' && !isElsewhere && step.isHere && step.anchor !== undefined
        expect(isPointing).toBe(mayPoint)
        // A child frame shows what it points at, and nothing else.
        expect(scene === undefined || isTopFrame || isPointing).toBe(true)
      }),
    )
  })

  it('looks for what is pointed at and what is decided by, and for nothing else', () => {
    fc.assert(
      fc.property(runnings, (running) => {
        const keys = listAnchors({ page: nowhere, items: [], running }).map(({ key }) => key)
        const { state, isElsewhere, step } = running
        const isUnderWay = !isElsewhere && (state === 'deciding' || (state === 'running' && step.isHere))
        const ofBranches = isUnderWay ? step.elements.map(({ branch }) => branchKey(running, branch)) : []
        const ofStep =
          isUnderWay && state === 'running' && step.anchor !== undefined ? [stepKey(running)] : []
        expect(keys).toEqual([...ofStep, ...ofBranches])
      }),
    )
  })

  it('says of no element that it is there unless it was found, nor that it is not while it may come', () => {
    fc.assert(
      fc.property(
        runnings,
        fc.array(fc.constantFrom(...kinds), { minLength: 10, maxLength: 10 }),
        fc.constantFrom('never', 'lost', 'not-found'),
        (running, found, absentWhen) => {
          const kindOf = (branch: number): Resolution<unknown>['kind'] => found[branch] ?? 'lost'
          const resolutions = new Map(
            running.step.elements.map(({ branch }) => [
              branchKey(running, branch),
              resolutionOf[kindOf(branch)],
            ]),
          )
          const elements = readElements(running, resolutions, absentWhen)
          for (const { branch } of running.step.elements) {
            const kind = kindOf(branch)
            const isGone = kind === 'lost' || kind === 'hidden'
            const isAbsent = absentWhen === 'not-found' || (absentWhen === 'lost' && isGone)
            expect(elements[branch]).toBe(kind === 'found' ? 'present' : isAbsent ? 'absent' : undefined)
          }
        },
      ),
    )
  })
})
