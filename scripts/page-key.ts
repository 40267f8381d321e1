// Prints the page key that each address given has by itself, one JSON object a line: for whoever writes an adapter.
import { guessAdapter } from '../src/content/sites/address-shapes.ts'
import { readPageKey } from '../src/content/sites/registry.ts'

const usage = 'usage: npm run page-key -- URL…'

/** The line for one address; undefined when it is not an address of the web. */
function renderPageKey(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const { product, object, view } = readPageKey(guessAdapter(url), url)
  return JSON.stringify({ product, object, view })
}

const addresses = process.argv.slice(2)
if (addresses.length === 0) {
  console.error(usage)
  process.exit(2)
}
const lines: string[] = []
for (const [at, address] of addresses.entries()) {
  const line = renderPageKey(address)
  if (line === undefined) {
    console.error(`argument ${at + 1}: not an http(s) URL: ${JSON.stringify(address)}\n${usage}`)
    process.exit(2)
  }
  lines.push(line)
}
console.log(lines.join('\n'))
