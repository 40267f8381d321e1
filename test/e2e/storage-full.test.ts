import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPanelOnContacts, readQuestionTexts, typeQuestion } from './support/asking.ts'
import { makeProfile, startChromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { until, waitForOurs, type Tab } from './support/under-test.ts'

// A disk of its own for the profile, which can be filled without harm.
const profile = await makeProfile()
const isMounted = mountSmallDisk(profile)
if (!isMounted) console.log('a full disk is not tried: this user may not mount one')

let crm: Crm
beforeAll(async () => {
  crm = await startDemoCrm()
})
afterAll(async () => {
  await crm.close()
  if (isMounted) execFileSync('umount', ['--lazy', profile])
  await rm(profile, { recursive: true, force: true })
})

it.skipIf(!isMounted)(
  'says in words that the disk is full, keeps the words, and loses nothing that it noted before',
  async () => {
    const noted: string[] = []
    const browser = await startChromium({ extension: 'dist/demo-chrome', keptProfile: profile })
    try {
      const tab = await openPanelOnContacts(browser, crm)
      const note = async (question: string): Promise<boolean> => {
        const isNoted = await ask(tab, question)
        if (isNoted) noted.push(question)
        return isNoted
      }
      expect(await note('where do I find the invoices')).toBe(true)

      const filler = fillDisk(profile)
      // What still goes into the last block of a file is stored, and is said to be.
      let turn = 0
      while (turn < 60 && (await note(`who signs contract ${'ab'.repeat(turn + 1)}`))) turn++
      await waitForOurs(tab, '.panel .problem', 'disk is full')
      expect(await tab.ours.read(readInput, undefined)).toBe(`who signs contract ${'ab'.repeat(turn + 1)}`)

      await rm(filler)
      // The problem stays in sight until there is an answer.
      await enter(tab, 'who signs the contract now')
      await waitForOurs(tab, '.panel .noted', 'who signs the contract now')
      noted.push('who signs the contract now')
      await browser.kill()
    } finally {
      await browser.close().catch(() => undefined)
    }
    const again = await startChromium({ extension: 'dist/demo-chrome', keptProfile: profile })
    try {
      expect((await readQuestionTexts(again)).toSorted()).toEqual(noted.toSorted())
    } finally {
      await again.close()
    }
  },
  300_000,
)

function mountSmallDisk(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', at], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Writes a file until the disk has no place for more, and answers with its path. */
function fillDisk(at: string): string {
  const path = join(at, 'filler')
  const file = openSync(path, 'w')
  try {
    for (const block = Buffer.alloc(65_536); ;) writeSync(file, block)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    return path
  } finally {
    closeSync(file)
  }
}

async function enter(tab: Tab, question: string): Promise<void> {
  await typeQuestion(tab, question)
  await tab.press('Enter')
}

/** Asks, and resolves to whether the panel said that it is noted. */
async function ask(tab: Tab, question: string): Promise<boolean> {
  await enter(tab, question)
  const said = await until(
    () =>
      tab.ours.read((root, asked) => {
        if (root.querySelector('.panel .noted')?.textContent?.includes(`“${asked}”`)) return 'noted'
        return root.querySelector('.panel .problem') === null ? undefined : 'not noted'
      }, question),
    `what becomes of “${question}”`,
  )
  return said === 'noted'
}

function readInput(root: ShadowRoot): string | undefined {
  return root.querySelector<HTMLInputElement>('.panel input')?.value
}
