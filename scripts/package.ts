import { readFileSync } from 'node:fs'
import { build } from './build.ts'
import { run } from './run.ts'

const artifacts = 'dist/packages'
const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string }

for (const name of ['chrome', 'firefox'] as const) {
  const filename = `fingerpost-${name}-${version}.zip`
  const args = ['build', '--overwrite-dest', '--artifacts-dir', artifacts, '--filename', filename]
  if (!build(name) || !run('web-ext', [...args, '--source-dir', `dist/${name}`])) process.exit(1)
  console.log(`${artifacts}/${filename}`)
}
