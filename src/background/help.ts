import type { Sender } from '../platform/messaging.ts'
import { readSettings } from '../platform/settings.ts'
import { isGranted } from '../platform/sites.ts'

/** Whether help is switched on, and granted for the page that asks. */
export async function isHelpOn({ origin }: Sender): Promise<boolean> {
  const { helpOn } = await readSettings()
  return helpOn && origin !== undefined && (await isGranted(origin))
}

/** Throws when help is off where the request comes from: what still runs there has not heard of it yet. */
export async function requireHelp(sender: Sender): Promise<void> {
  if (!(await isHelpOn(sender))) throw new Error('help is off on this site')
}
