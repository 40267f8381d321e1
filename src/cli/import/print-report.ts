import type { NotRead } from '../../core/importing/imported-page.ts'
import type { SourceReport } from './run-import.ts'

const linesAtMost = 40

/** Says in a few lines what became of a source, and of each thing that was not read where it is and why. */
export function printReport(report: SourceReport, print: (line: string) => void): void {
  const { changes, leftOut, notRead, redirects } = report
  print(
    `${report.source}: ${count(report.pages, 'page')} of ${count(report.files, 'file')} in ${(report.ms / 1_000).toFixed(1)} s`,
  )
  print(
    `  ${changes.added.length} added, ${changes.changed.length} changed, ${changes.unchanged.length} unchanged, ` +
      `${changes.removed.length} removed${changes.kept.length === 0 ? '' : `, ${changes.kept.length} kept`}`,
  )
  printList('changed', changes.changed, print)
  printList('removed', changes.removed, print)
  printList(
    'mended in the pack and changed in the source; the pack’s words stay (--overwrite takes the source’s)',
    changes.kept,
    print,
  )
  const out = Object.entries(leftOut).map(([what, times]) => `${times} × ${what}`)
  if (out.length > 0) print(`  without words for a pack, and left out: ${out.join(', ')}`)
  printList(
    'redirects followed',
    redirects.map(({ from, to, status }) => `${from} → ${to} (${status})`),
    print,
  )
  printList('not read', notRead.filter(({ isPart }) => !isPart).map(describe), print)
  printList('read in part', notRead.filter(({ isPart }) => isPart).map(describe), print)
}

function describe({ path, line, reason }: NotRead): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${reason}`
}

function printList(heading: string, entries: readonly string[], print: (line: string) => void): void {
  if (entries.length === 0) return
  print(`  ${heading}:`)
  for (const entry of entries.slice(0, linesAtMost)) print(`    ${entry}`)
  if (entries.length > linesAtMost)
    print(`    and ${entries.length - linesAtMost} more (--report FILE has all)`)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
