// Saves the forms of two releases of Request Tracker as cases for the bench:
// npx tsx bench/anchoring/request-tracker/save-cases.ts --out DIR
import { fileURLToPath } from 'node:url'
import { saveCases } from '../saving/save-cases.ts'
import { openReleases } from './site.ts'
import { pairUp, variants } from './variants.ts'

await saveCases(async () => ({
  site: await openReleases(),
  freezer: fileURLToPath(new URL('page/freezer.ts', import.meta.url)),
  variants,
  hasPictures: true,
  pairUp,
}))
