// web-ext's linter over the Firefox build: no error, and no warning that we cause.
import { spawnSync } from 'node:child_process'

interface Finding {
  readonly code: string
  readonly message: string
  readonly file?: string
}

// Code of libraries that we do not call: Preact, of which the panels have one of their own, can set innerHTML (nothing of
// ours asks it to), and the Markdown parser
// has a method named `write` on something named `document`, which is no page.
const fromLibraries: readonly { readonly message: RegExp; readonly file: RegExp }[] = [
  {
    message: /^Unsafe assignment to innerHTML$/,
    file: /^(assets\/jsxRuntime-|src\/content\/(?:overlay|panels)\/main\.js)/,
  },
  {
    message: /^Unsafe call to .*\.document\(\)\.write /,
    file: /^assets\/(index\.ts|pack-parts|reading-worker)-/,
  },
  // The libraries that read help pages, in a thread of their own that has no page; what they would evaluate, the
  // extension's policy (`script-src 'self'`) does not let them.
  { message: /^Unsafe assignment to innerHTML$/, file: /^assets\/read-html-/ },
  {
    message: /^(The Function constructor is eval|eval can be harmful)\.$/,
    file: /^assets\/(read-(docx|markdown)|pdfjs)-/,
  },
]

const { stdout } = spawnSync(
  'node_modules/.bin/web-ext',
  ['lint', '--source-dir', 'dist/firefox', '--no-config-discovery', '--output', 'json'],
  { encoding: 'utf8' },
)
const { errors, warnings } = JSON.parse(stdout) as { errors: Finding[]; warnings: Finding[] }
const ours = [...errors, ...warnings.filter((warning) => !isFromLibrary(warning))]
for (const { code, message, file } of ours) console.error(`${code} ${file ?? ''}: ${message}`)
console.log(`web-ext lint: ${errors.length} errors, ${warnings.length} warnings, ${ours.length} of them ours`)
process.exit(ours.length === 0 ? 0 : 1)

function isFromLibrary({ message, file = '' }: Finding): boolean {
  return fromLibraries.some((known) => known.message.test(message) && known.file.test(file))
}
