import type { Trace } from '../anchor.ts'
import { unpackNeighbours } from './neighbours.ts'
import type { Counted, Outline } from './outline.ts'
import { noToken, splitTokens } from './tokens.ts'

/** What of the page on which an element was picked is still there on this one; every share is between 0 and 1. */
export interface Survival {
  /** How sure it is that the language is the same. */
  readonly language: number
  /** How sure it is that the CRM still calls things as it did. */
  readonly marks: number
  /** How sure it is that things are still built as they were. */
  readonly forms: number
  /** Share of the classes that the element had that anything on this page has. */
  readonly classes: number
  /** The chance that an element that stayed has kept its text, its marks, its shape. */
  readonly text: number
  readonly mark: number
  readonly shape: number
  /** By how much more of the sample is still there than another page of the same CRM would have; below 0 for less. */
  readonly sample: number
  /** How often a value is met on this page by chance. */
  readonly share: (what: Counted, value: string) => number
}

/** Counted for every value beside those that were met, so that a value that is there once is no certainty. */
const unseen = 0.1

/** Looks for the sample that a trace holds. */
export function readSurvival(trace: Trace, outline: Outline<unknown>): Survival {
  const near = [...unpackNeighbours(trace.before), ...unpackNeighbours(trace.after)]
  const texts = splitTokens(trace.page.texts)
  const marks = splitTokens(trace.page.marks)
  const forms = splitTokens(trace.page.forms)
  const nearTexts = near.map(({ text }) => text).filter((token) => token !== noToken)
  const nearMarks = near.map(({ mark }) => mark).filter((token) => token !== noToken)
  const allTexts = shareIn([...new Set([...texts, ...nearTexts])], outline.texts.all)
  const allMarks = shareIn([...new Set([...marks, ...nearMarks])], outline.marks.all)
  const formsThere = forms.filter((token) => outline.forms.has(token)).length / Math.max(1, forms.length)
  const classes = splitTokens(trace.classes)
  const language = hold((allTexts - 0.25) / 0.25)
  const markShare = hold((allMarks - 0.1) / 0.4)
  const formShare = hold((formsThere - 0.1) / 0.6)
  return {
    language,
    marks: markShare,
    forms: formShare,
    classes: classes.filter((token) => outline.classes.has(token)).length / Math.max(1, classes.length),
    text: mix(0.25, 0.92, language),
    mark: mix(0.15, 0.9, markShare),
    shape: mix(0.4, 0.9, formShare),
    sample: Math.max(
      shareIn(texts, outline.texts.main) - 0.36,
      // Texts that are gone may be another language's or another page's: then the marks have to say more.
      shareIn(marks, outline.marks.main) - mix(0.55, 0.44, language),
      formsThere - 0.9,
    ),
    share: shareOf(outline),
  }
}

/** The survival of everything, or of everything but texts: for looking at the page on which an element was picked. */
export function fullSurvival(outline: Outline<unknown>, withTexts: boolean): Survival {
  return {
    language: withTexts ? 1 : 0,
    marks: 1,
    forms: 1,
    classes: 1,
    text: withTexts ? 0.92 : 0.25,
    mark: 0.9,
    shape: 0.9,
    sample: 1,
    share: shareOf(outline),
  }
}

function shareOf(outline: Outline<unknown>): Survival['share'] {
  const all = outline.slots.length + 1
  return (what, value) => (Math.max(0, outline.count(what, value) - 1) + unseen) / all
}

// Two more of the sample are taken for granted at six tenths, or a sample of three would decide.
function shareIn(sample: readonly string[], tokens: ReadonlySet<string>): number {
  return (sample.filter((token) => tokens.has(token)).length + 1.2) / (sample.length + 2)
}

function hold(share: number): number {
  return Math.min(1, Math.max(0, share))
}

/** From one value to another, by a share that is held between 0 and 1. */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * hold(share)
}
