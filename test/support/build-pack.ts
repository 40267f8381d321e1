import { parsePack } from '../../src/contract/pack.ts'
import type { Pack } from '../../src/core/pack.ts'

/** A pack file's content that parses, with what a test changes. */
export function aPackFile(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 'fingerpost-pack',
    formatVersion: 1,
    id: 'test-pack',
    version: 1,
    title: { en: 'Test pack', fr: 'Paquet de test' },
    defaultLocale: 'en',
    crm: { product: 'realtimex-crm' },
    items: [aTipEntry()],
    resources: [aResourceEntry()],
    milestones: [],
    ...change,
  }
}

/** The pack of `aPackFile`, parsed. */
export function aParsedPack(change: Record<string, unknown> = {}): Pack {
  const reading = parsePack(JSON.stringify(aPackFile(change)))
  if (!reading.ok) throw new Error(reading.reasons.join('\n'))
  return reading.value
}

/** A tip of a pack file that parses, with what a test changes. */
export function aTipEntry(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kind: 'tip',
    id: 'create-contact',
    page: { object: 'contacts', view: 'list' },
    anchor: { role: 'link', names: { en: 'Create' } },
    title: { en: 'Add a contact' },
    text: { en: 'Press **Create** to add a contact.' },
    ...change,
  }
}

/** A resource of a pack file that parses, with what a test changes. */
export function aResourceEntry(change: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: 'log-a-call', title: { en: 'Log a call' }, text: { en: 'Open the contact.' }, ...change }
}
