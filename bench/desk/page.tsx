// The desk's own page, over a source that holds seeded questions: `?questions=10000&locale=fr&dir=rtl`.
import { render } from 'preact'
import { v7 as createId } from 'uuid'
import '../../src/ui/tokens.css'
import '../../src/ui/controls.css'
import '../../src/desk/styles/shell.css'
import '../../src/desk/styles/inbox.css'
import '../../src/desk/styles/detail.css'
import '../../src/desk/styles/figures.css'
import '../../src/desk/styles/print.css'
import { Desk } from '../../src/desk/Desk.tsx'
import { createLikenessThread } from '../../src/desk/likeness-thread.ts'
import { createWording } from '../../src/ui/wording.ts'
import { memorySource, type MemorySource } from '../../test/support/memory-source.ts'
import { seedEntries } from '../../test/support/seed-entries.ts'
import { t, translations } from '../../test/support/texts.ts'

declare global {
  /** For the bench, to have questions come in. */
  var deskBench: { readonly source: MemorySource; readonly arrive: (n: number) => void }
}

const options = new URLSearchParams(location.search)
const nowMs = Date.now()
const count = Number(options.get('questions') ?? 10_000)
const source = memorySource(seedEntries(count, nowMs))
const locale = options.get('locale') ?? 'en'
const texts = translations[locale] ?? t
document.documentElement.lang = locale
document.documentElement.dir = options.get('dir') ?? 'ltr'
globalThis.deskBench = {
  source,
  arrive(n) {
    for (const entry of seedEntries(n, Date.now(), 1_000 + n)) source.add(entry)
  },
}
const root = document.querySelector('#root')
if (root === null) throw new Error('bench/desk/index.html has no #root')
render(
  <Desk
    services={{
      source,
      word: (ms) =>
        createWording({
          t: (key, ...given) => (key === 'direction' ? document.documentElement.dir : texts(key, ...given)),
          browserLocale: locale,
          timeZone: 'Europe/Paris',
          nowMs: ms,
        }),
      now: () => Date.now(),
      learnLikeness: createLikenessThread(),
      createId: () => createId(),
      workBeside: () => Promise.resolve(true),
      onSave: () => undefined,
      onPrint: () => undefined,
    }}
  />,
  root,
)
