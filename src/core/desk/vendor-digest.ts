import { describePage } from '../page-key.ts'
import type { Entry } from './entry.ts'

/** One defect for whoever makes the CRM: where, in which release and browser, and in the users' words. */
export interface Defect {
  readonly product: string
  readonly page: string
  readonly crmBuild: string
  readonly browsers: readonly string[]
  /** The first and the last time. */
  readonly fromMs: number
  readonly untilMs: number
  readonly times: number
  /** Different wordings, each once, the most frequent first. */
  readonly words: readonly string[]
}

/**
 * What is broken, by product, page and release, most frequent first. Nobody is named: neither who it happened to nor who
 * wrote it down; words were redacted before they were stored.
 */
export function toDefects(entries: readonly Entry[]): readonly Defect[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.question.kind !== 'broken' || entry.standing.state === 'set-aside') continue
    const { page, crmBuild } = entry.question
    const key = JSON.stringify([page.product, describePage(page), crmBuild])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups.values()].flatMap(toDefect).toSorted((one, other) => other.times - one.times)
}

function toDefect(entries: readonly Entry[]): Defect[] {
  const [first] = entries
  if (first === undefined) return []
  const { page, crmBuild } = first.question
  const times = entries.map(({ question }) => question.askedAtMs)
  return [
    {
      product: page.product,
      page: describePage(page),
      crmBuild: crmBuild ?? '',
      browsers: byFrequency(entries.flatMap(({ question }) => question.browser ?? [])),
      fromMs: times.reduce((one, other) => Math.min(one, other)),
      untilMs: times.reduce((one, other) => Math.max(one, other)),
      times: entries.length,
      words: byFrequency(entries.map(({ question }) => question.text)),
    },
  ]
}

function byFrequency(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([value]) => value)
}

/** The defects as Markdown, which every tracker reads. */
export function defectsToMarkdown(defects: readonly Defect[]): string {
  return defects
    .map(({ product, page, crmBuild, browsers, fromMs, untilMs, times, words }) =>
      [
        `## ${escape(`${product} · ${page}`)}`,
        '',
        `- build: ${escape(crmBuild === '' ? 'not known' : crmBuild)}`,
        `- browser: ${escape(browsers.length === 0 ? 'not known' : browsers.join(', '))}`,
        `- seen: ${times} × from ${toIso(fromMs)} to ${toIso(untilMs)}`,
        '- in the users’ words:',
        ...words.map((text) => `  - ${escape(text)}`),
        '',
      ].join('\n'),
    )
    .join('\n')
}

// What a person typed is text, and neither a heading, a link nor a page's markup.
function escape(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#+!|@~-]/g, (mark) => `\\${mark}`)
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
