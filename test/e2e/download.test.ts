import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { startChromium } from './support/chromium.ts'
import { ownPages, readStoredQuestions, waitForText } from './support/own-pages.ts'

it('saves the questions as a CSV file that spreadsheets read as UTF-8', async () => {
  const browser = await startChromium({ extension: 'dist/demo-chrome' })
  try {
    const desk = await browser.openOwn(ownPages.desk)
    const page = { product: 'realtimex-crm', view: 'list' }
    const question = {
      id: '01935f6e-0000-7000-8000-000000000001',
      askedAtMs: 1,
      text: 'où est l’aide ?',
      page,
      kind: 'question',
      asker: { by: 'self' },
      left: [],
      declined: [],
    }
    // The database has to be there.
    expect(await readStoredQuestions(desk)).toEqual([])
    await desk.evaluate(
      (asked) =>
        new Promise((resolve) => {
          const opening = indexedDB.open('fingerpost')
          opening.addEventListener('success', () => {
            const writing = opening.result
              .transaction('questions', 'readwrite')
              .objectStore('questions')
              .put(asked)
            writing.addEventListener('success', () => {
              opening.result.close()
              resolve(undefined)
            })
          })
        }),
      { ...question, locale: 'fr', shown: [], opened: [] },
    )
    await desk.reload()
    await waitForText(desk, 'où est l’aide ?')
    const tab = browser.context.pages().at(-1)
    const [download] = await Promise.all([tab?.waitForEvent('download'), desk.click('.tools button')])
    expect(download?.suggestedFilename()).toBe('fingerpost-question.csv')
    const text = readFileSync((await download?.path()) ?? '', 'utf8')
    expect(text).toMatch(/^\uFEFFid,kind,asked_at,/)
    expect(text).toContain('où est l’aide ?')
  } finally {
    await browser.close()
  }
})
