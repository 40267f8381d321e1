import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const intro = `# The gallery

Drawn by \`npm run gallery\` with the built extension on pages that run on this machine alone: the demo CRM, a page of Dynamics' components and one of Salesforce's, and, where the machine can start them, Tryton and Request Tracker ([test grounds](../test-grounds.md)). Look at every picture after a change of \`src/ui\` or \`src/content/overlay\`.
`

const outro = `
The demo CRM itself is written from the left: *from the right* are the pack and the texts of the extension, in an Arabic browser. *Forced colours* is what Windows calls a contrast theme, *narrow* a window of 1280 px at 400 %.
`

/** The folders of the pictures, and what their columns are called. */
const columns: readonly (readonly [folder: string, heading: string])[] = [
  ['demo-crm', 'demo CRM'],
  ['demo-crm-dark', 'dark'],
  ['demo-crm-rtl', 'from the right'],
  ['demo-crm-contrast', 'forced colours'],
  ['demo-crm-narrow', 'narrow'],
  ['dynamics', 'Dynamics'],
  ['lightning', 'Lightning'],
  ['tryton', 'Tryton'],
  ['request-tracker', 'Request Tracker'],
]

/** Writes the page that shows every picture there is: a row for each scene, a column for each ground and look. */
export function writeIndex(dir: string, scenes: readonly { readonly name: string }[]): void {
  const there = columns.filter(([folder]) => existsSync(join(dir, folder)))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rows = scenes.map(({ name }) =>
    line([
      name,
      ...there.map(([folder]) => {
        const picture = `${folder}/${name}.webp`
        return existsSync(join(dir, picture)) ? `![](${picture})` : '–'
      }),
    ]),
  )
  const head = [line(['', ...there.map(([, heading]) => heading)]), line(['', ...there].map(() => '---'))]
  writeFileSync(join(dir, 'README.md'), `${intro}\n${[...head, ...rows].join('\n')}\n${outro}`)
}
