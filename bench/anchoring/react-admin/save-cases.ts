// Saves a CRM that is built with three releases of React-Admin as cases for the bench:
// npx tsx bench/anchoring/react-admin/save-cases.ts --out DIR
import { fileURLToPath } from 'node:url'
import { requireReactAdmin } from '../../../test/grounds/react-admin/build.mjs'
import { saveCases } from '../saving/save-cases.ts'
import { pairUp, readyWhen, variants } from './variants.ts'

await saveCases(async () => ({
  dir: await requireReactAdmin({ log: (line) => console.error(line) }),
  freezer: fileURLToPath(new URL('page/freezer.ts', import.meta.url)),
  variants,
  readyWhen,
  pairUp,
}))
