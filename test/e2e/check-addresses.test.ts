import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { requireDemoCrm } from '../grounds/demo-crm/build.mjs'
import { serveStatic } from '../grounds/static-server.mjs'
import { openStudio, pressButton } from './support/author.ts'
import { startBrowser } from './support/on-demo-crm.ts'
import { findPageViolations, waitForText } from './support/own-pages.ts'
import { waitForOurs } from './support/under-test.ts'

/** Another page of the CRM in a frame, and a page around it that rests only when that was checked long ago. */
const framed = `<iframe src="/index.html#/contacts" style="width: 100%; height: 400px"></iframe>
<script>
  const ticks = setInterval(() => document.body.setAttribute('data-tick', String(performance.now())), 100)
  setTimeout(() => clearInterval(ticks), 6000)
</script></body>`

/** The demo CRM with one more address, at which it has a frame. */
async function makeFramedCrm(): Promise<string> {
  const [built, dir] = await Promise.all([
    requireDemoCrm({ log: (line) => console.log(line) }),
    mkdtemp(join(tmpdir(), 'fingerpost-framed-')),
  ])
  for (const name of await readdir(built)) await symlink(join(built, name), join(dir, name))
  const page = await readFile(join(built, 'index.html'), 'utf8')
  await writeFile(join(dir, 'framed.html'), page.replace('</body>', framed))
  return dir
}

it('checks the page of an address, and not only the frame in it that is done first', async () => {
  const dir = await makeFramedCrm()
  const crm = await serveStatic({ dir })
  const browser = await startBrowser('chromium')
  try {
    const tab = await browser.open(`${crm.origin}/#/deals`)
    await waitForOurs(tab, '.beacon')
    const studio = await openStudio(browser, crm.origin)
    await pressButton(studio, 'Check')
    await waitForText(studio, 'pages seen: 1')
    await studio.evaluate(
      () => document.querySelector<HTMLElement>('.check-view summary')?.click(),
      undefined,
    )
    await studio.click('.check-view textarea')
    await studio.type(`${crm.origin}/framed.html#/companies`)
    await pressButton(studio, 'Open 1 in the background')
    await waitForText(studio, 'pages seen: 3')
    expect(await findPageViolations(studio)).toEqual([])
  } finally {
    await browser.close()
    await crm.close()
    await rm(dir, { recursive: true, force: true })
  }
})
