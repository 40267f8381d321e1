// Saves the pages of the Lightning fixture as cases for the bench: npx tsx bench/anchoring/lightning/save-cases.ts --out DIR
// What is saved holds markup of Salesforce's components, which nobody may pass on: it stays out of the repository.
import { fileURLToPath } from 'node:url'
import { requireLightning } from '../../../test/grounds/lightning/build.mjs'
import { saveCases } from '../saving/save-cases.ts'
import { pairUp, variants } from './variants.ts'

await saveCases(async () => ({
  dir: await requireLightning({ log: (line) => console.error(line) }),
  freezer: fileURLToPath(new URL('page/freezer.ts', import.meta.url)),
  variants,
  // The tables come last.
  readyWhen: () => 'lightning-datatable tbody tr',
  pairUp,
}))
