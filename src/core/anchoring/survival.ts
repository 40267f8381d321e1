import type { Trace } from '../anchor.ts'
import { unpackNeighbour, type Neighbour } from './neighbours.ts'
import { readLabelToken, type Counted, type Outline, type TokenSets } from './outline.ts'
import type { RememberedPage } from './remembered-page.ts'
import { noToken, splitTokens, tokenLength } from './tokens.ts'

/** What of the page on which an element was picked is still there on this one; every share is between 0 and 1. */
export interface Survival {
  /** How sure it is that the language is the same. */
  readonly language: number
  /** Whether the language is told by what the CRM still calls as it did, and not by how much of the sample is gone. */
  readonly isTold: boolean
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

/** Looks for the samples that the traces of one page hold, and for what they remember beside. */
export function readSurvival({ traces, strips }: RememberedPage, outline: Outline<unknown>): Survival {
  const near = strips.flatMap(({ entries }) => entries.map(unpackNeighbour))
  const gather = (what: 'texts' | 'marks' | 'forms'): string[] =>
    gatherTokens(
      traces.map(({ page }) => page[what]),
      tokenLength,
    )
  const texts = gather('texts')
  const marks = gather('marks')
  const forms = gather('forms')
  const nearTexts = near.map(({ text }) => text).filter((token) => token !== noToken)
  const nearMarks = near
    .filter(({ kind, mark }) => kind !== 'label' && mark !== noToken)
    .map(({ mark }) => mark)
  const everyText = [...new Set([...texts, ...nearTexts])]
  // To read captions costs more than all else here, and adds nothing where most is still said.
  const isSaid = shareIn(everyText, outline.texts.all) >= saidBetween.to
  const captions = isSaid ? undefined : listCaptions(outline)
  const allTexts = shareIn(everyText, outline.texts.all, captions)
  const allMarks = shareIn([...new Set([...marks, ...nearMarks])], outline.marks.all)
  const formsThere = forms.filter((token) => outline.forms.has(token)).length / Math.max(1, forms.length)
  const frame = gatherTokens(
    traces.map(({ page }) => page.frame),
    2 * tokenLength,
  )
  const told = readToldLanguage(near, frame, outline)
  const said =
    texts.length < textsFrom ? 0 : hold((allTexts - saidBetween.from) / (saidBetween.to - saidBetween.from))
  const language = told === undefined ? hold((allTexts - 0.25) / 0.25) : Math.max(told, said)
  const markShare = hold((allMarks - 0.1) / 0.4)
  const formShare = hold((formsThere - 0.1) / 0.6)
  // Another design may have made a frame of what was none.
  const shareOfMain = (sample: readonly string[], { all, main }: TokenSets, beside?: ReadonlySet<string>) =>
    mix(shareIn(sample, all, beside), shareIn(sample, main, beside), formShare)
  const mainTexts = shareOfMain(texts, outline.texts, captions)
  const mainMarks = shareOfMain(marks, outline.marks)
  // Of what the CRM called things on the page, beyond what goes with any release.
  const missing = Math.max(0, 0.6 - mainMarks)
  return {
    language,
    isTold: told !== undefined,
    marks: markShare,
    forms: formShare,
    classes: 0,
    text: mix(0.25, 0.92, language),
    mark: mix(0.15, 0.9, markShare),
    shape: mix(0.4, 0.9, formShare),
    sample:
      told !== undefined && told > 0.5
        ? mainTexts - 0.36
        : Math.max(
            mainTexts - 0.36,
            // Texts that are gone may be another language's or another page's: then the marks have to say more.
            mainMarks - mix(0.55, 0.44, language),
            // Two lists of one CRM are built alike: where it still calls things as it did, and those of this page otherwise, it
            // is another.
            formsThere -
              0.9 -
              hold(2 * markShare - 1) * missing * shareOfStrange([...marks, ...nearMarks], outline),
          ),
    share: shareOf(outline),
  }
}

/**
 * Between which shares of the remembered texts the language turns out to be the same, whatever became of what the CRM still
 * calls as it did (a frame that is worded anew, buttons that say how a list is sorted): a page that was translated in part
 * kept half.
 */
const saidBetween = { from: 1 / 2, to: 2 / 3 }
/** From how many texts of a page on this is asked. */
const textsFrom = 8

// Most traces of one page hold the same sample of it.
function gatherTokens(packed: readonly (string | undefined)[], length: number): string[] {
  return [...new Set([...new Set(packed)].flatMap((one) => splitTokens(one, length)))]
}

/** From how many on what the CRM calls the same tells whether it also says the same. */
const pairsFrom = 4

// Whether what the CRM still calls as it did says what it said: then the language is the same, whatever else is gone.
function readToldLanguage(
  near: readonly Neighbour[],
  frame: readonly string[],
  outline: Outline<unknown>,
): number | undefined {
  const known = [
    ...near.map(({ mark, text }) => ({ mark, text })),
    ...frame.map((pair) => ({ mark: pair.slice(0, tokenLength), text: pair.slice(tokenLength) })),
  ]
  const pairs = new Map<string, boolean>()
  for (const { mark, text } of known) {
    if (mark === noToken || text === noToken || pairs.has(mark + text)) continue
    const now = outline.find('marks', mark).filter(({ facts }) => readLabelToken(facts) !== noToken)
    if (now.length > 0)
      pairs.set(
        mark + text,
        now.some(({ facts }) => facts.textToken === text),
      )
  }
  if (pairs.size < pairsFrom) return undefined
  const same = [...pairs.values()].filter(Boolean).length
  return hold((same / pairs.size - 0.25) / 0.5)
}

/** The same with what became of the classes of one of them. */
export function withClasses(survival: Survival, trace: Trace, outline: Outline<unknown>): Survival {
  const classes = splitTokens(trace.classes)
  const share = classes.filter((token) => outline.classes.has(token)).length / Math.max(1, classes.length)
  return { ...survival, classes: share }
}

/** The survival of everything, or of everything but texts: for looking at the page on which an element was picked. */
export function fullSurvival(outline: Outline<unknown>, withTexts: boolean): Survival {
  return {
    language: withTexts ? 1 : 0,
    isTold: true,
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
function shareIn(
  sample: readonly string[],
  tokens: ReadonlySet<string>,
  captions: ReadonlySet<string> = new Set(),
): number {
  const there = sample.filter((token) => tokens.has(token) || captions.has(token))
  return (there.length + 1.2) / (sample.length + 2)
}

// Of what the CRM calls things on this page, how much nothing was called that is remembered.
function shareOfStrange(remembered: readonly string[], { marks: { main } }: Outline<unknown>): number {
  const known = new Set(remembered)
  return [...main].filter((token) => !known.has(token)).length / Math.max(1, main.size)
}

// What may have been the name of a field, where the page does not say so any more.
function listCaptions({ slots }: Outline<unknown>): ReadonlySet<string> {
  const unnamed = slots.filter(({ facts }) => facts.kind === 'field' && facts.textToken === noToken)
  return new Set(unnamed.map(({ facts }) => facts.captionToken).filter((token) => token !== noToken))
}

function hold(share: number): number {
  return Math.min(1, Math.max(0, share))
}

/** From one value to another, by a share that is held between 0 and 1. */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * hold(share)
}
