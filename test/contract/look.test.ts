import { expect, it } from 'vitest'
import { parsePack } from '../../src/contract/pack.ts'
import { aPackFile } from '../support/build-pack.ts'

const logo = 'data:image/png;base64,iVBORw0KGgo='

it.each<[string, object, boolean]>([
  ['a colour and a logo', { organisation: 'Example', colour: '#0b6b62', logo }, true],
  ['a colour alone', { organisation: 'Example', colour: '#0B6B62' }, true],
  ['neither', { organisation: 'Example' }, false],
  ['a logo without a name to be said for it', { logo }, false],
  ['a colour by its name', { organisation: 'Example', colour: 'red' }, false],
  [
    'a logo that a stranger would be asked for',
    { organisation: 'E', logo: 'https://example.com/a.png' },
    false,
  ],
  ['a page in the place of a logo', { organisation: 'E', logo: 'data:text/html;base64,PGI+' }, false],
  [
    'a logo of more than 32,000 characters',
    { organisation: 'E', logo: `${logo.slice(0, -1)}${'A'.repeat(32_000)}` },
    false,
  ],
])('reads of a look: %s', (_what, look, isTaken) => {
  expect(parsePack(JSON.stringify(aPackFile({ look }))).ok).toBe(isTaken)
})
