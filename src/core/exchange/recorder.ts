import type { StepTexts } from '../authoring/recording.ts'
import { localize } from '../locale.ts'
import { lengthsAtMost, stepsAtMost } from '../pack-limits.ts'
import type { PagePattern } from '../page-key.ts'
import type { Step, Walkthrough } from '../walkthrough/walkthrough.ts'
import { toPlainMarkdown } from './plain-markdown.ts'
import { readSelectors, writeSelectors, type RecorderSelector } from './recorder-selectors.ts'
import type { Refused } from './translation.ts'

/** A recording of Chrome's DevTools, as far as a walkthrough can be made of it. */
export interface Recording {
  readonly title: string
  readonly steps: readonly RecordedStep[]
}

/** One step of it. */
export interface RecordedStep {
  readonly type: string
  readonly selectors?: readonly RecorderSelector[] | undefined
  /** Of a key that is pressed. */
  readonly key?: string | undefined
  readonly url?: string | undefined
  readonly assertedEvents?:
    | readonly { readonly type: string; readonly url?: string | undefined }[]
    | undefined
}

/** What a recording gave. */
export interface RecordedWalkthrough {
  /** Absent where nothing of the recording is a step that a person takes. */
  readonly walkthrough?: Walkthrough | undefined
  readonly refused: readonly Refused[]
}

// What people do, and what an element of each most often is.
const actions: Readonly<Record<string, Action>> = {
  click: { said: 'click', on: 'click', role: 'button' },
  doubleClick: { said: 'click', on: 'click', role: 'button' },
  change: { said: 'filled', on: 'filled', role: 'textbox' },
  hover: { said: 'hover', on: 'next', role: 'button' },
}

interface Action {
  readonly said: Parameters<StepTexts>[0]
  readonly on: 'click' | 'filled' | 'next'
  readonly role: string
}

// What the recorder does to the browser, or waits for: nobody has to be told to do it.
const withoutPeople: ReadonlySet<string> = new Set([
  'setViewport',
  'navigate',
  'scroll',
  'waitForElement',
  'waitForExpression',
  'emulateNetworkConditions',
  'close',
  // That it was pressed is said before.
  'keyUp',
])

// By which one comes to a field, or which do nothing by themselves.
const keysWithoutDeed: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta'])

/**
 * A walkthrough of a recording, written in one language, of a CRM that was in one. What was typed is not in it: it was
 * never read. A step of which no selector says a label or a field stands without an element. A field that was pressed and
 * then filled in is one step. `findPage` says which page an address is, where it can.
 */
export function importRecording(
  recording: Recording,
  {
    id,
    locale,
    crmLocale,
    describe,
    findPage,
  }: {
    readonly id: string
    /** The language that is written in. */
    readonly locale: string
    /** The language that the CRM was in. */
    readonly crmLocale: string
    readonly describe: StepTexts
    readonly findPage: (url: string) => PagePattern | undefined
  },
): RecordedWalkthrough {
  const refused: Refused[] = []
  const steps: Step[] = []
  let page: PagePattern | undefined
  for (const [at, step] of recording.steps.entries()) {
    const say = (reason: string): void =>
      void refused.push({ reason: `step ${at + 1} (${step.type}): ${reason}` })
    if (step.type === 'navigate' && step.url !== undefined) page = findPage(step.url) ?? page
    const action = Object.hasOwn(actions, step.type) ? actions[step.type] : undefined
    if (action === undefined) {
      if (!isWithoutPeople(step)) say('nothing that a walkthrough can point at')
    } else if (steps.length === stepsAtMost) say(`a walkthrough has at most ${stepsAtMost} steps`)
    else {
      const { anchor, name } = readSelectors(step.selectors ?? [], {
        locale: crmLocale,
        fallbackRole: action.role,
      })
      if (anchor === undefined) say('its selectors name no label and no field')
      const { title, text } = describe(action.said, name)
      const made: Step = {
        id: `step-${steps.length + 1}`,
        ...(page === undefined ? {} : { page }),
        ...(anchor === undefined ? {} : { anchor }),
        title: { [locale]: title.slice(0, lengthsAtMost.line) },
        text: { [locale]: toPlainMarkdown(text) },
        advance: { on: anchor === undefined ? 'next' : action.on },
      }
      const before = steps.at(-1)
      // To be filled in, a field is pressed first.
      if (isOfOneField(made, before) && before?.advance?.on === 'click')
        steps.splice(-1, 1, { ...made, id: before.id })
      else if (!isOfOneField(made, before)) steps.push(made)
    }
    const arrived = step.assertedEvents?.find(({ type }) => type === 'navigation')?.url
    if (arrived !== undefined) page = findPage(arrived) ?? page
  }
  const [first] = steps
  if (first === undefined)
    return { refused: [...refused, { reason: 'nothing in it is a step that a person takes' }] }
  const title = recording.title.trim().slice(0, lengthsAtMost.line) || id
  const walkthrough: Walkthrough = {
    kind: 'walkthrough',
    id,
    page: first.page ?? {},
    title: { [locale]: title },
    text: { [locale]: toPlainMarkdown(title) },
    steps,
  }
  return { walkthrough, refused }
}

function isWithoutPeople({ type, key }: RecordedStep): boolean {
  return withoutPeople.has(type) || (type === 'keyDown' && key !== undefined && keysWithoutDeed.has(key))
}

/** Whether a field is filled in that the step before pressed, or filled in already, as one that was left and mended. */
function isOfOneField({ anchor, advance }: Step, before: Step | undefined): boolean {
  const on = before?.advance?.on
  return (
    advance?.on === 'filled' &&
    (on === 'filled' || on === 'click') &&
    anchor?.field === before?.anchor?.field &&
    // Not the role: where no selector says one, it is guessed from what is done.
    JSON.stringify(anchor?.names) === JSON.stringify(before?.anchor?.names)
  )
}

/** A step as the recorder has it, with what its reader asks for. */
type WrittenStep =
  | {
      readonly type: 'click' | 'hover'
      readonly selectors: readonly (readonly string[])[]
      readonly offsetX?: number
      readonly offsetY?: number
      readonly assertedEvents?: readonly { readonly type: 'navigation' }[]
    }
  | { readonly type: 'change'; readonly selectors: readonly (readonly string[])[]; readonly value: '' }

/**
 * A walkthrough as a recording that Chrome's DevTools open: its title, and each step that is done to an element. Texts,
 * branches, events and what anchors remember besides label and field are not of that format, and nothing is typed.
 */
export function exportRecording(
  walkthrough: Walkthrough,
  {
    locale,
    crmLocale,
    fallback,
  }: { readonly locale: string; readonly crmLocale: string; readonly fallback: string },
): {
  readonly recording: { readonly title: string; readonly steps: readonly WrittenStep[] }
  readonly refused: readonly Refused[]
} {
  const refused: Refused[] = []
  const steps = walkthrough.steps.flatMap((step, at): readonly WrittenStep[] => {
    const selectors = step.anchor === undefined ? [] : writeSelectors(step.anchor, crmLocale)
    if (selectors.length === 0) {
      refused.push({ reason: `step ${at + 1}: no label and no field by which Chrome could find its element` })
      return []
    }
    switch (step.advance?.on) {
      case 'filled':
        return [{ type: 'change', selectors, value: '' }]
      case 'click':
      case 'event':
        return [{ type: 'click', selectors, offsetX: 1, offsetY: 1 }]
      case 'page':
        return [
          { type: 'click', selectors, offsetX: 1, offsetY: 1, assertedEvents: [{ type: 'navigation' }] },
        ]
      case 'next':
      case undefined:
        return [{ type: 'hover', selectors }]
    }
  })
  return { recording: { title: localize(walkthrough.title, locale, fallback), steps }, refused }
}
