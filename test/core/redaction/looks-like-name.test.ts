import { describe, expect, it } from 'vitest'
import { looksLikeName } from '../../../src/core/redaction/looks-like-name.ts'

describe('what looks like a name', () => {
  it.each([
    'Susanna Stubberod',
    'Kim van Dijk',
    'Blue Yonder Airlines',
    'José María Ñuñez',
    "O'Neil Boyle",
    'Acme Ltd.',
    'Müller & Söhne GmbH',
  ])('is %s', (text) => expect(looksLikeName(text)).toBe(true))

  it.each([
    'Save',
    'New Deal',
    'Save Changes',
    'Import contacts',
    'Kontakt anlegen',
    'Log a call',
    'why is access limited',
    'Why is access limited',
    'who signs contract ab',
    '保存する',
    '',
  ])('is not “%s”', (text) => expect(looksLikeName(text)).toBe(false))
})
