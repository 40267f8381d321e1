// Saves the pages of the Lightning fixture as cases for the bench: npx tsx bench/anchoring/lightning/save-cases.ts --out DIR
// What is saved holds markup of Salesforce's components, which nobody may pass on: it stays out of the repository.
import { fileURLToPath } from 'node:url'
import { requireLightning } from '../../../test/grounds/lightning/build.mjs'
import { openFolder, saveCases } from '../saving/save-cases.ts'
import { pairUp, variants } from './variants.ts'

await saveCases(async () => ({
  site: await openFolder(
    await requireLightning({ log: (line) => console.error(line) }),
    // The tables come last.
    () => 'lightning-datatable tbody tr',
  ),
  freezer: fileURLToPath(new URL('page/freezer.ts', import.meta.url)),
  variants,
  pairUp,
}))
