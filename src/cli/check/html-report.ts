import type { PackVerdict } from '../../core/checking/judge-pack.ts'
import type { CheckedPage } from '../../core/checking/pack-check.ts'
import { localize } from '../../core/locale.ts'
import type { Pack } from '../../core/pack.ts'
import { describePage } from '../../core/page-key.ts'
import { escapeMarkup as e } from './escape-markup.ts'
import type { Case } from './list-cases.ts'

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.failed { font-weight: 700; }
.verdict { font-size: 1.4rem; font-weight: 700; }
`

const groups = {
  elements: 'Elements',
  contents: 'Texts, languages, audiences',
  links: 'Links',
  pages: 'Pages that could not be opened',
} as const satisfies Record<Case['group'], string>

// Worst first.
const outcomes = ['failed', 'allowed', 'noted', 'passed'] as const

/** What a report is made of. */
export interface Reported {
  readonly verdict: PackVerdict
  readonly cases: readonly Case[]
  readonly pages: readonly CheckedPage[]
}

/** The verdict as a page that opens anywhere: what failed first in each part, then the rest, and the pages. */
export function toHtml(pack: Pack, { verdict, cases, pages }: Reported): string {
  const { anchors, passes, links } = verdict
  const title = `${localize(pack.title, pack.defaultLocale, pack.defaultLocale)}, version ${pack.version}`
  const there = anchors.filter(({ state }) => state === 'found' || state === 'hidden').length
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${e(title)}</title><style>${style}</style></head>
<body>
<h1>${e(title)}</h1>
<p class="verdict">${passes ? 'Passed' : 'Not passed'}: ${there} of ${anchors.length} elements are there</p>
${Object.entries(groups)
  .map(([group, heading]) =>
    toTable(
      pack,
      heading,
      cases.filter((one) => one.group === group),
    ),
  )
  .join('\n')}
${links === undefined ? '<p>No link was asked.</p>' : ''}
<h2>Pages that were opened</h2>
<ul>${pages.map(({ page, url }) => `<li>${e(describePage(page))}: ${e(url)}</li>`).join('')}</ul>
</body>
</html>
`
}

function toTable(pack: Pack, heading: string, cases: readonly Case[]): string {
  if (cases.length === 0) return `<h2>${heading}</h2>\n<p>None.</p>`
  const rows = cases.toSorted((one, other) => outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome))
  return `<h2>${heading}</h2>
<table>
<thead><tr><th scope="col">What</th><th scope="col">Of</th><th scope="col">State</th><th scope="col">Detail</th></tr></thead>
<tbody>
${rows.map((row) => toRow(pack, row)).join('\n')}
</tbody>
</table>`
}

function toRow(pack: Pack, { name, of, state, detail, outcome }: Case): string {
  const item = pack.items.find(({ id }) => id === of)
  const title = item === undefined ? of : localize(item.title, pack.defaultLocale, pack.defaultLocale)
  const said = outcome === 'allowed' ? `${state} (allowed)` : state
  return `<tr><td>${e(name)}</td><td>${e(title)}</td><td><span class="${outcome}">${e(said)}</span></td><td>${e(detail)}</td></tr>`
}
