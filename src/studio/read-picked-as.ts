import type { Picked } from '../contract/studio.ts'
import { readAs } from '../core/authoring/crm-language.ts'

/** What was picked, its label under another language of the CRM than it was asked for in. */
export function readPickedAs(picked: Picked, from: string, to: string): Picked {
  const { names } = readAs(picked.anchor, from, to)
  return from === to ? picked : { ...picked, anchor: { ...picked.anchor, names: names && { ...names } } }
}
