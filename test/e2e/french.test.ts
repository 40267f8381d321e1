import { expect, it } from 'vitest'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm } from './support/crm.ts'
import { waitForText, withOwnPage } from './support/own-pages.ts'
import { waitForOurs } from './support/under-test.ts'

it('speaks French all over in a French browser, and points at the same control of the French CRM', async () => {
  const crm = await startDemoCrm()
  const browser = await startChromium({ extension: 'dist/demo-chrome', locale: 'fr-FR' })
  try {
    const tab = await browser.open(`${crm.origin}/#/contacts`)
    await waitForOurs(tab, '.beacon')
    await tab.ours.click('.beacon[aria-label*="Ajoutez les personnes"]')
    await waitForOurs(tab, '.card', 'Appuyez sur Créer')
    await waitForOurs(tab, '.card', 'Fermer')
    await tab.press('Escape')
    await tab.press('F1')
    await waitForOurs(tab, '.panel', 'Posez votre question avec vos mots')
    await tab.type('où noter un appel ?')
    await tab.press('Enter')
    await waitForOurs(tab, '.panel .choices', 'Noter un appel avec un contact')
    await withOwnPage(browser, 'popup', (popup) => waitForText(popup, 'Votre première journée'))
    expect(
      await tab.evaluate(
        (selector) => document.querySelector(selector)?.textContent,
        'main a[href="#/contacts/create"]',
      ),
    ).toBe('Créer')
  } finally {
    await browser.close()
    await crm.close()
  }
})
