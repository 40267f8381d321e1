import { findAuc, findAucWithin, type Prediction } from './auc.ts'
import { groupBy } from '../../src/core/group-by.ts'
import type { CaseResult, Measurement } from './measure.ts'
import { quantile, tally, type Tally } from './tally.ts'

/** A table of the cases, a row for each kind of change and one for all. */
export function formatTable(cases: readonly CaseResult[]): string {
  const byDs = groupBy(cases, (one) => one.pair.ds)
  const rows = [...byDs].map(([ds, group]) => formatRow(ds, tally(group)))
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const all = formatRow('all', tally(cases))
  return [header, ...rows, all]
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
    )
    .map((row) => row.join('  '))
    .join('\n')
}

/** How long remembering and looking took, in words. */
export function formatTimes({ captures, looks, cases }: Measurement): string {
  const capture = captures.map(({ ms }) => ms)
  const batch = looks.map(({ ms }) => ms)
  const halves = (values: readonly number[]): string =>
    `p50 ${round(quantile(values, 0.5))} ms, p95 ${round(quantile(values, 0.95))} ms`
  return [
    `capture, each element: ${halves(capture)}`,
    `resolve, one anchor by itself on a page that was read: ${halves(listResolveMs({ looks, cases }))}`,
    `look, reading a page and resolving all its anchors: ${halves(batch)}, worst ${round(quantile(batch, 1))} ms`,
    `the same by the number of anchors, amortised: ${halves(looks.map(amortise))}`,
  ].join('\n')
}

function amortise({ ms, anchors }: Measurement['looks'][number]): number {
  return ms / anchors
}

// Of a contender that looks for each by itself anyhow, its share of the look.
function listResolveMs({ looks, cases }: Pick<Measurement, 'looks' | 'cases'>): readonly number[] {
  const alone = cases.flatMap(({ aloneMs }) => aloneMs ?? [])
  return alone.length > 0 ? alone : looks.map(amortise)
}

/** How it would be if each anchor were the only one of its page, in words. */
export function formatAlone(cases: readonly CaseResult[]): string {
  const { present, correct, wrong, gone, goneWrong } = tally(asAlone(cases))
  return `each anchor alone: ${correct} of ${present} correct, ${wrong} wrong, ${goneWrong} of ${gone} gone ones pointed at`
}

function asAlone(cases: readonly CaseResult[]): readonly Pick<CaseResult, 'kind' | 'verdict'>[] {
  return cases.map(({ kind, verdict, alone = verdict }) => ({ kind, verdict: alone }))
}

/**
 * Whether what was graded higher when it was picked is rather found again, in words: over all that is still there, over
 * two of one page and one change alone (a trainer chooses between those), and by kind of change.
 */
export function formatGrades(cases: readonly CaseResult[]): string {
  const say = (auc: number | undefined): string => auc?.toFixed(2) ?? '–'
  const within = findAucWithin([...groupBy(cases, ({ pair }) => pair).values()].map(readPredictions))
  const byDs = [...groupBy(cases, ({ pair }) => pair.ds)].flatMap(([ds, group]) => {
    const auc = findAuc(readPredictions(group))
    return auc === undefined ? [] : [`${ds} ${say(auc)}`]
  })
  const all = `grade at picking, AUC: ${say(findAuc(readPredictions(cases)))}, within a page and its change ${say(within)}`
  return [all, ...byDs].join('; ')
}

// Of what is not shown by then no grade says anything.
function readPredictions(cases: readonly CaseResult[]): readonly Prediction[] {
  return cases.flatMap(({ kind, grade, verdict }) =>
    kind === 'present' && verdict !== 'hidden' && grade !== undefined
      ? [{ score: grade, cameTrue: verdict === 'correct' }]
      : [],
  )
}

function findGradeAuc(cases: readonly CaseResult[]): number | null {
  const auc = findAuc(readPredictions(cases))
  return auc === undefined ? null : round(auc)
}

/** The last line: what a program reads. */
export function formatSummary({ cases, captures, looks }: Measurement): string {
  return JSON.stringify({
    ...tally(cases),
    anchorBytesMax: captures.reduce((max, { bytes }) => Math.max(max, bytes), 0),
    captureMsP95: round(
      quantile(
        captures.map(({ ms }) => ms),
        0.95,
      ),
    ),
    resolveMsP95: round(quantile(listResolveMs({ looks, cases }), 0.95)),
    lookMsP95: round(
      quantile(
        looks.map(({ ms }) => ms),
        0.95,
      ),
    ),
    amortisedMsP95: round(quantile(looks.map(amortise), 0.95)),
    gradeAuc: findGradeAuc(cases),
    alone: tally(asAlone(cases)),
  })
}

const header = [
  ...['ds', 'present', 'correct', '%', 'wrong', '%', 'hidden', '%', 'notFound', '%'],
  ...['gone', 'goneWrong', '%'],
]

function formatRow(
  name: string,
  { present, correct, wrong, hidden, notFound, gone, goneWrong }: Tally,
): string[] {
  const share = (count: number, of: number): string => (of === 0 ? '–' : ((100 * count) / of).toFixed(1))
  return [
    name,
    String(present),
    ...[correct, wrong, hidden, notFound].flatMap((count) => [String(count), share(count, present)]),
    String(gone),
    String(goneWrong),
    share(goneWrong, gone),
  ]
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
