import { writeFileSync } from 'node:fs'
import { packSchema } from '../src/contract/pack.ts'
import { toJSONSchema } from 'zod/mini'

/** Where the JSON Schema of the pack format is published. */
export const packSchemaFile = 'docs/pack.schema.json'

/** The JSON Schema of the pack format, as the file holds it. What a schema cannot say (safe Markdown, unique ids) is checked on reading only. */
export function renderPackSchema(): string {
  const schema = toJSONSchema(packSchema, { io: 'input', target: 'draft-2020-12' })
  return `${JSON.stringify({ title: 'Fingerpost pack, version 1', ...schema }, null, 2)}\n`
}

if (process.argv[1]?.endsWith('pack-schema.ts') === true) writeFileSync(packSchemaFile, renderPackSchema())
