import type { AnchorVerdict, CheckedPage, PackVerdict } from '../../core/checking/pack-check.ts'
import { localize } from '../../core/locale.ts'
import type { Pack } from '../../core/pack.ts'
import { describePage } from '../../core/page-key.ts'
import { describeWarning } from './describe-warning.ts'
import { escapeMarkup as e } from './escape-markup.ts'
import { isFailure } from './junit-report.ts'

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; }
.bad { font-weight: 700; }
.verdict { font-size: 1.4rem; font-weight: 700; }
`

/** The verdict as a page that opens anywhere: what failed first, then the rest, the warnings, and the pages. */
export function toHtml(pack: Pack, verdict: PackVerdict, pages: readonly CheckedPage[]): string {
  const { anchors, warnings, passes } = verdict
  const title = `${localize(pack.title, pack.defaultLocale, pack.defaultLocale)}, version ${pack.version}`
  const found = anchors.filter((anchor) => !isFailure(anchor)).length
  const rows = anchors.toSorted((one, other) => Number(isFailure(other)) - Number(isFailure(one)))
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${e(title)}</title><style>${style}</style></head>
<body>
<h1>${e(title)}</h1>
<p class="verdict">${passes ? 'Passed' : 'Not passed'}: ${found} of ${anchors.length} elements are there</p>
<table>
<thead><tr><th scope="col">Element</th><th scope="col">Item</th><th scope="col">State</th><th scope="col">Page</th></tr></thead>
<tbody>
${rows.map((row) => toRow(pack, row)).join('\n')}
</tbody>
</table>
<h2>Warnings</h2>
${warnings.length === 0 ? '<p>None.</p>' : `<ul>${warnings.map((warning) => `<li>${e(describeWarning(warning))}</li>`).join('')}</ul>`}
<h2>Pages that were opened</h2>
<ul>${pages.map(({ page, url }) => `<li>${e(describePage(page))}: ${e(url)}</li>`).join('')}</ul>
</body>
</html>
`
}

function toRow(pack: Pack, verdict: AnchorVerdict): string {
  const item = pack.items.find(({ id }) => id === verdict.itemId)
  const title = item === undefined ? '' : localize(item.title, pack.defaultLocale, pack.defaultLocale)
  const state = isFailure(verdict) ? `<span class="bad">${verdict.state}</span>` : verdict.state
  return `<tr><td>${e(verdict.key)}</td><td>${e(title)}</td><td>${state}</td><td>${e(verdict.url ?? '')}</td></tr>`
}
