import type { PackVerdict } from '../../core/checking/judge-pack.ts'
import type { CheckedPage } from '../../core/checking/pack-check.ts'
import { localize } from '../../core/locale.ts'
import type { Pack } from '../../core/pack.ts'
import { describePage } from '../../core/page-key.ts'
import { escapeMarkup as e } from './escape-markup.ts'
import type { Case } from './list-cases.ts'

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; }
th:first-child { width: 22%; }
small { display: block; opacity: .75; }
.failed { font-weight: 700; }
.verdict { font-size: 1.4rem; font-weight: 700; }
@media (max-width: 36rem) {
  thead { position: absolute; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  td { padding: 0; border: 0; }
  tr { padding: .6rem 0; border-bottom: 1px solid #8886; }
}
`

const groups = {
  elements: 'Elements',
  contents: 'Texts, languages, audiences',
  links: 'Links',
  pages: 'Pages that could not be opened',
} as const satisfies Record<Case['group'], string>

// In the words of whoever reads it; the JUnit file has the others.
const states: Readonly<Record<string, string>> = {
  ...{ found: 'Found', hidden: 'There, but not shown', doubtful: 'Doubtful', lost: 'Lost' },
  ...{ 'not-reached': 'Not seen', 'not-opened': 'Not opened' },
  ...{ dead: 'Dead', moved: 'Moved', unsure: 'Cannot be told' },
  ...{
    'language-missing': 'Language missing',
    'audience-empty': 'For nobody',
    'linked-gone': 'Page missing',
  },
}
const couldBeBetter = 'Could be better'

// Worst first.
const outcomes = ['failed', 'allowed', 'noted', 'passed'] as const

/** What a report is made of. */
export interface Reported {
  readonly verdict: PackVerdict
  readonly cases: readonly Case[]
  readonly pages: readonly CheckedPage[]
  /** Where it was made, as `in Sandbox`. */
  readonly place: string
  readonly madeAt: Date
  /** What can be done so that more is looked for, in lines. */
  readonly advice: readonly string[]
}

/** The verdict as a page that opens anywhere: what failed first in each part, then the rest, and the pages. */
export function toHtml(pack: Pack, { verdict, cases, pages, place, madeAt, advice }: Reported): string {
  const { anchors, passes, links } = verdict
  const title = `${localize(pack.title, pack.defaultLocale, pack.defaultLocale)}, version ${pack.version}`
  const there = anchors.filter(({ state }) => state === 'found' || state === 'hidden').length
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${e(title)}</title><style>${style}</style></head>
<body>
<h1>${e(title)}</h1>
<p class="verdict">${passes ? 'Passed' : 'Not passed'}: ${there} of ${anchors.length} elements are there</p>
<p>Checked ${e(place)}, ${e(sayTime(madeAt))}</p>
${advice.map((line) => `<p>${e(line)}</p>`).join('\n')}
${Object.entries(groups)
  .map(([group, heading]) => {
    const none = group === 'links' && links === undefined ? 'No link was asked.' : 'None.'
    const ofGroup = cases.filter((one) => one.group === group)
    return `<h2>${heading}</h2>\n${ofGroup.length === 0 ? `<p>${none}</p>` : toTable(pack, ofGroup)}`
  })
  .join('\n')}
<h2>Pages that were opened</h2>
<ul>${pages.map(({ page, url }) => `<li>${e(describePage(page))}: ${e(url)}</li>`).join('')}</ul>
</body>
</html>
`
}

/** To the minute, in the one zone that all readers share. */
function sayTime(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function toTable(pack: Pack, cases: readonly Case[]): string {
  const rows = cases.toSorted((one, other) => outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome))
  return `<table>
<thead><tr><th scope="col">State</th><th scope="col">Of what</th><th scope="col">More</th></tr></thead>
<tbody>
${rows.map((row) => toRow(pack, row)).join('\n')}
</tbody>
</table>`
}

function toRow(pack: Pack, { group, name, of, state, detail, outcome }: Case): string {
  const item = pack.items.find(({ id }) => id === of)
  const title = item && localize(item.title, pack.defaultLocale, pack.defaultLocale)
  const named = group === 'contents' ? of : name
  const word = states[state] ?? couldBeBetter
  const said = outcome === 'allowed' ? `${word} (allowed)` : word
  const what = title === undefined ? e(named) : `${e(title)}<small>${e(named)}</small>`
  const where = group === 'links' ? [detail, of].filter((part) => part !== '').join('; in ') : detail
  return `<tr><td><span class="${outcome}">${e(said)}</span></td><td>${what}</td><td>${e(where)}</td></tr>`
}
