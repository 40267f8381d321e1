import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { packSchemaFile, renderPackSchema } from '../../scripts/pack-schema.ts'
import { parsePack } from '../../src/contract/pack.ts'

it('is published as it is: run `npm run schema` after a change of the pack format', () => {
  expect(readFileSync(packSchemaFile, 'utf8')).toBe(renderPackSchema())
})

it('is kept by the demo pack', () => {
  expect(parsePack(readFileSync('demo/pack.json', 'utf8'))).toMatchObject({
    ok: true,
    value: { id: 'demo-crm' },
  })
})
