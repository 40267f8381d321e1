import { describe, expect, it } from 'vitest'
import {
  changeSteps,
  moveStep,
  recordStep,
  type RecordedAction,
} from '../../../src/core/authoring/recording.ts'
import type { Walkthrough } from '../../../src/core/walkthrough/walkthrough.ts'
import { aPicture } from '../../support/build-picture.ts'

const list = { product: 'crm', object: 'contacts', view: 'list' } as const
const create = { product: 'crm', object: 'contacts', view: 'create' } as const
const done = (
  action: RecordedAction['action'],
  name: string,
  page: RecordedAction['page'],
): RecordedAction => ({
  action,
  name,
  page,
  anchor: { role: action === 'click' ? 'button' : 'textbox', names: { en: name } },
})

const options = {
  id: 'create',
  title: 'Create a contact',
  locale: 'en',
  describe: (action: string, name: string) => ({ title: `${action} ${name}`, text: `${action} **${name}**` }),
}

const record = (...actions: readonly RecordedAction[]): Walkthrough | undefined =>
  actions.reduce<Walkthrough | undefined>((before, action) => recordStep(before, action, options), undefined)

const walkthrough = record(
  done('click', 'Create', list),
  done('filled', 'First name', create),
  done('filled', 'First name', create),
  done('filled', 'Last name', create),
  done('click', 'Save', create),
)

describe('a recording', () => {
  it('becomes a step for each thing that was done, on its page, ending as it was done', () => {
    expect(walkthrough?.page).toEqual({ object: 'contacts', view: 'list' })
    expect(
      walkthrough?.steps.map(({ id, page, title, advance }) => [id, page?.view, title['en'], advance?.on]),
    ).toEqual([
      ['step-1', 'list', 'click Create', 'click'],
      ['step-2', 'create', 'filled First name', 'filled'],
      ['step-3', 'create', 'filled Last name', 'filled'],
      ['step-4', 'create', 'click Save', 'click'],
    ])
  })

  it('keeps the picture of each step that has one', () => {
    const pictured = { ...done('click', 'Save', create), picture: aPicture() }
    const steps = record(done('click', 'Create', list), pictured)?.steps ?? []
    expect(steps.map(({ picture }) => picture)).toEqual([undefined, aPicture()])
  })

  it('goes on behind steps that are there, with ids that none of them has', () => {
    if (walkthrough === undefined) throw new Error('nothing was recorded')
    const fewer = changeSteps(walkthrough, walkthrough.steps.slice(1))
    const more = recordStep(fewer, done('click', 'Print', create), options)
    expect(more.steps.map(({ id }) => id)).toEqual(['step-2', 'step-3', 'step-4', 'step-5'])
    expect(recordStep(undefined, done('click', 'Print', create), options).steps).toHaveLength(1)
  })

  it('keeps two presses of one button, which are two steps', () => {
    const twice = record(done('click', 'Next', list), done('click', 'Next', list))
    expect(twice?.steps).toHaveLength(2)
  })
})

describe('changing its steps', () => {
  const steps = walkthrough?.steps ?? []

  it('moves one, and not past the ends', () => {
    const idsOf = (at: number, by: number): string[] => moveStep(steps, at, by).map(({ id }) => id)
    expect(idsOf(0, 1)).toEqual(['step-2', 'step-1', 'step-3', 'step-4'])
    expect(idsOf(0, -1)).toEqual(['step-1', 'step-2', 'step-3', 'step-4'])
    expect(idsOf(3, 9)).toEqual(['step-1', 'step-2', 'step-3', 'step-4'])
  })

  it('leads past a step that was taken away', () => {
    if (walkthrough === undefined) throw new Error('nothing was recorded')
    const [first, second, ...rest] = steps
    if (first === undefined || second === undefined) throw new Error('there are four steps')
    const branching = {
      ...first,
      next: 'step-2',
      branches: [{ on: 'page' as const, page: {}, to: 'step-2' }],
    }
    const changed = changeSteps({ ...walkthrough, steps: [branching, second, ...rest] }, [branching, ...rest])
    expect(changed.steps[0]).toMatchObject({ next: undefined, branches: undefined })
  })
})
