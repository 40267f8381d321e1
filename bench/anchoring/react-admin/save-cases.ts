// Saves a CRM that is built with three releases of React-Admin as cases for the bench:
// npx tsx bench/anchoring/react-admin/save-cases.ts --out DIR
import { fileURLToPath } from 'node:url'
import { requireReactAdmin } from '../../../test/grounds/react-admin/build.mjs'
import { openFolder, saveCases } from '../saving/save-cases.ts'
import { pairUp, readyWhen, variants } from './variants.ts'

await saveCases(async () => ({
  site: await openFolder(await requireReactAdmin({ log: (line) => console.error(line) }), readyWhen),
  freezer: fileURLToPath(new URL('page/freezer.ts', import.meta.url)),
  variants,
  pairUp,
}))
