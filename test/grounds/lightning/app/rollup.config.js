import lwc from '@lwc/rollup-plugin'
import nodeResolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { frenchLabels } from './french-labels.js'

/** The releases of the base components, and the packages that they are installed as. */
const releases = {
  1.28: 'lightning-base-components',
  1.13: 'lightning-base-components-1.13',
}

/** @type {readonly import('rollup').RollupOptions[]} */
export default [
  bundle('node_modules/@lwc/synthetic-shadow/dist/index.js', 'synthetic-shadow', []),
  ...Object.entries(releases).map(([release, packageName]) =>
    bundle('main.js', `app-${release}`, [translateLabels(), compile(packageName)]),
  ),
  bundle('live.js', 'live', [translateLabels(), compile(releases['1.28'])]),
]

/**
 * @param {string} input
 * @param {string} name
 * @param {readonly import('rollup').Plugin[]} plugins
 * @returns {import('rollup').RollupOptions}
 */
function bundle(input, name, plugins) {
  return {
    input,
    output: { file: `dist/${name}.js`, format: 'iife', inlineDynamicImports: true },
    plugins: [
      ...plugins,
      nodeResolve(),
      replace({
        preventAssignment: true,
        values: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': '"production"' },
      }),
    ],
    onwarn({ code, message }) {
      // The base components use much that this release of LWC warns of; what is missing would be missed in the page.
      if (code === 'UNRESOLVED_IMPORT') throw new Error(message)
    },
  }
}

/** @param {string} packageName */
function compile(packageName) {
  return lwc({
    rootDir: resolve(),
    modules: [
      { name: '@salesforce/gate/bc.260.enableComboboxElementInternals', path: resolve('combobox-gate.js') },
      // The package keeps this one to itself; the CRM's own pages use it.
      {
        name: 'lightning/primitiveIcon',
        path: resolve(`node_modules/${packageName}/src/lightning/primitiveIcon/primitiveIcon.js`),
      },
      { dir: 'modules' },
      { npm: packageName },
    ],
    enableDynamicComponents: true,
  })
}

/**
 * The base components' own texts in both languages: the page says at run time which it shows.
 *
 * @returns {import('rollup').Plugin}
 */
function translateLabels() {
  return {
    name: 'translate-labels',
    load(id) {
      const name = /^@salesforce-label-(?<name>.+)\.js$/.exec(basename(id))?.groups?.['name'] ?? ''
      const text = frenchLabels.get(name)
      if (text === undefined) return undefined
      return readFileSync(id, 'utf8').replace(
        /export default (?<english>.+?);?\s*$/,
        `const english = $<english>\nexport default new URLSearchParams(location.search).get('language') === 'fr' ? ${JSON.stringify(text)} : english`,
      )
    },
  }
}
