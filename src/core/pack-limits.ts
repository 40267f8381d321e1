/** How many characters each text of a pack may have in a language. */
export const lengthsAtMost = {
  /** A title, a term, a name: one line. */
  line: 120,
  text: 4_000,
  benefit: 200,
  reason: 300,
  alt: 500,
  resourceTitle: 200,
  /** A resource's summary, and its keywords. */
  summary: 1_000,
  resourceText: 200_000,
} as const

/** How many resources an item or a step may link. */
export const linkedAtMost = 5

/** How many steps a walkthrough may have. */
export const stepsAtMost = 60
