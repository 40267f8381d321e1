import { watchMutations } from '../../../src/content/page/mutations.ts'
import type { BatchOutcome } from '../protocol.ts'
import type { Laid } from './ground.ts'
import type { Bound } from './look.ts'
import { nextFrame } from './settle.ts'

/** Changes the list in batches, and takes the time of what the watch does before the page goes on. */
export async function changeInBatches(
  window: Window,
  laid: Laid,
  { watch, pointers, stop }: Bound,
  batches: number,
): Promise<BatchOutcome[]> {
  const { document } = window
  const outcomes: BatchOutcome[] = []
  let isStyled = false
  let noteMs = 0
  let verifyMs = 0
  let count = 0
  watchMutations(
    document,
    {
      onRecords(records) {
        const begun = performance.now()
        watch.note(records)
        noteMs += performance.now() - begun
        count += records.length
      },
      onFrame() {
        // The frame works the style out whether or not it is asked for before.
        if (isStyled) document.body.getBoundingClientRect()
        const begun = performance.now()
        watch.verify()
        verifyMs += performance.now() - begun
      },
      onBatch: () => undefined,
    },
    stop.signal,
  )
  for (let batch = 0; batch < batches; batch++) {
    isStyled = batch % 2 === 1
    noteMs = 0
    verifyMs = 0
    count = 0
    changeOnce(laid, pointers()[batch % pointers().length]?.target, batch)
    await nextFrame(window)
    await nextFrame(window)
    outcomes.push({ noteMs, verifyMs, isStyled, records: count })
  }
  return outcomes
}

// Fifty nodes: rows that go and come, words and attributes in rows that stay, and two changes of something found.
function changeOnce({ list, createRow }: Laid, found: Element | undefined, batch: number): void {
  for (let count = 0; count < 8; count++) {
    list.children[(batch * 31 + count * 17) % list.children.length]?.remove()
    list.append(createRow())
  }
  const rows = [...list.children]
  for (let count = 0; count < 16; count++) {
    const row = rows[(batch * 13 + count * 11) % rows.length]
    const link = row?.querySelector('a')
    const box = row?.querySelector('button')
    const text = link?.querySelector('div > div')?.firstChild
    if (text !== null && text !== undefined) text.nodeValue = `Changed ${batch} ${count}`
    box?.setAttribute('class', `${box.className.replace(/ now\d+$/, '')} now${batch}`)
  }
  found?.setAttribute('class', `${found.className.replace(/ now\d+$/, '')} now${batch}`)
  found?.classList.toggle('then')
}
