// Prints what each entry of the store build weighs, and fails when the content script is over its bar.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What may run in a page before a tip matches: at most this many bytes, gzip. From the promises of the product. */
const contentBytesAtMost = 25_000

const dir = 'dist/chrome'
const before = 'src/content/main.js'
const entries = [
  { name: 'content script, in every granted page', files: [before] },
  { name: 'anchoring, loaded when a page has tips', files: ['src/content/anchoring/main.js'] },
  { name: 'events, loaded when a pack waits for one', files: ['src/content/events/main.js'] },
  {
    name: 'overlay, loaded when a page has tips or help is asked for',
    files: ['src/content/overlay/main.js'],
  },
  { name: 'panels, loaded when a person opens one', files: ['src/content/panels/main.js'] },
  { name: 'worker, popup and desk (shared chunks counted once)', files: listAssets() },
]

for (const { name, files } of entries) {
  console.log(`${name}: ${measure(files).bytes} bytes, ${measure(files).gzip} bytes gzip`)
  if (files.length > 1)
    for (const file of files) console.log(`  ${file}: ${measure([file]).bytes}, ${measure([file]).gzip} gzip`)
}
const { gzip } = measure([before])
console.log(
  JSON.stringify({
    contentGzip: gzip,
    bar: contentBytesAtMost,
    anchoringGzip: measure(entries[1]?.files ?? []).gzip,
    eventsGzip: measure(entries[2]?.files ?? []).gzip,
    overlayGzip: measure(entries[3]?.files ?? []).gzip,
    panelsGzip: measure(entries[4]?.files ?? []).gzip,
  }),
)
if (gzip > contentBytesAtMost) {
  console.error(`the content script is ${gzip - contentBytesAtMost} bytes over its bar`)
  process.exit(1)
}

function listAssets(): string[] {
  return readdirSync(join(dir, 'assets')).map((file) => `assets/${file}`)
}

function measure(files: readonly string[]): { bytes: number; gzip: number } {
  const contents = files.map((file) => readFileSync(join(dir, file)))
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0)
  return {
    bytes: sum(contents.map((content) => content.length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  }
}
