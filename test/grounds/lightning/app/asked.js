/** @typedef {typeof known} Known */
/**
 * What the page shows. The live page changes it as it goes on.
 *
 * @typedef {{ -readonly [Name in keyof Known]: Known[Name][number] } & { object: string }} Asked
 */

// The first of each is what an address without the parameter gets.
const known = /** @type {const} */ ({
  page: ['record', 'list', 'live'],
  mode: ['view', 'edit'],
  layout: ['a', 'b'],
  language: ['en', 'fr'],
  record: ['harbour', 'pinewood'],
})

/**
 * What the address of the page asks for. Throws on a value that nobody knows, so that a misspelt variant is not the
 * default one in disguise.
 *
 * @type {Asked}
 */
export const asked = readAsked(new URLSearchParams(location.search))

/** @param {URLSearchParams} search */
function readAsked(search) {
  /** @template {keyof Known} Name @param {Name} name @returns {Known[Name][number]} */
  const read = (name) => {
    const value = search.get(name) ?? known[name][0]
    const found = known[name].find((one) => one === value)
    if (found === undefined) throw new Error(`${name}=${value}: there are ${known[name].join(', ')}`)
    return found
  }
  return {
    page: read('page'),
    mode: read('mode'),
    layout: read('layout'),
    language: read('language'),
    record: read('record'),
    object: 'Account',
  }
}
