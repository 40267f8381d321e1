// Saves pages of Redmine in three languages, of two teams, in two configurations and for two persons as cases for the
// bench: npx tsx bench/anchoring/redmine/save-cases.ts --out DIR
import { fileURLToPath } from 'node:url'
import { saveCases } from '../saving/save-cases.ts'
import { openTeams } from './site.ts'
import { pairUp, variants } from './variants.ts'

await saveCases(async () => ({
  site: await openTeams(),
  freezer: fileURLToPath(new URL('page/freezer.ts', import.meta.url)),
  variants,
  hasPictures: true,
  pairUp,
}))
