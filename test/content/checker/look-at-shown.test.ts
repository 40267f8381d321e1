import { expect, it } from 'vitest'
import { lookAtShown } from '../../../src/content/checker/look-at-shown.ts'
import type { PageKey } from '../../../src/core/page-key.ts'

const aPage = (object: string): PageKey => ({ product: 'demo', object, view: 'list' })

it('says nothing of a page that the person left while it was looked at, and looks at the next one', async () => {
  let shown = 'contacts'
  const done: string[] = []
  const { page, seen } = await lookAtShown({
    rest: () => Promise.resolve(void done.push(`rest on ${shown}`)),
    readPage: () => aPage(shown),
    look: (of) => {
      done.push(`look at ${of.object ?? ''}`)
      const found = shown
      shown = 'deals'
      return Promise.resolve(found)
    },
  })
  expect({ page, seen }).toEqual({ page: aPage('deals'), seen: 'deals' })
  expect(done).toEqual(['rest on contacts', 'look at contacts', 'rest on deals', 'look at deals'])
})
