import * as z from 'zod/mini'

const written = z.tuple([z.string(), z.string(), z.boolean(), z.string()])

/** What is known of a target where it is saved. */
export interface Target {
  /** Tag and place at each level of the page. */
  readonly path: string
  /** What the app calls it, if it does. */
  readonly called: string | undefined
  /** Whether nothing else that is seen on the page is called so. */
  readonly isOnly: boolean
  /** What it says, without what somebody wrote. */
  readonly text: string
}

/** A target as the key under which it is saved. */
export function writeTarget({ path, called = '', isOnly, text }: Target): string {
  return JSON.stringify([path, called, isOnly, text])
}

/** Reads what `writeTarget` wrote. */
export function readTarget(key: string): Target {
  const [path, called, isOnly, text] = written.parse(JSON.parse(key))
  return { path, called: called === '' ? undefined : called, isOnly, text }
}
