/** @typedef {(detail: string) => void} Listener */

/** @type {Map<string, Set<Listener>>} */
const listeners = new Map()

/**
 * Calls back when somebody acts so, until the returned function is called. Components and the shell of the live page
 * hear each other through it; on the other pages nobody listens.
 *
 * @param {string} name
 * @param {Listener} listener
 */
export function hear(name, listener) {
  const known = listeners.get(name) ?? new Set()
  listeners.set(name, known.add(listener))
  return () => known.delete(listener)
}

/**
 * @param {string} name
 * @param {string} [detail]
 */
export function act(name, detail = '') {
  for (const listener of listeners.get(name) ?? []) listener(detail)
}
