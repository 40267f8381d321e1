import { fileURLToPath } from 'node:url'

/** Packages that are taken from another file of theirs than the bundler would choose. */
export const aliases = {
  // Its browser build asks the document for entities, and a worker has no document.
  'decode-named-character-reference': findIndex('decode-named-character-reference'),
}

function findIndex(name: string): string {
  return fileURLToPath(new URL(`../node_modules/${name}/index.js`, import.meta.url))
}
