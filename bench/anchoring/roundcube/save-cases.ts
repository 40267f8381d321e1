// Saves the pages of a webmail in its three skins as cases for the bench:
// npx tsx bench/anchoring/roundcube/save-cases.ts --out DIR
import { fileURLToPath } from 'node:url'
import { saveCases } from '../saving/save-cases.ts'
import { openSkins } from './site.ts'
import { pairUp } from './pairing.ts'
import { variants } from './variants.ts'

await saveCases(async () => ({
  site: await openSkins(),
  freezer: fileURLToPath(new URL('page/freezer.ts', import.meta.url)),
  variants,
  hasPictures: true,
  pairUp,
}))
