import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The source of axe-core, to be run where it is to look. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A function's source for another world; the script runner's own naming helper is not known there. */
export function withoutHelpers(fn: (...args: never[]) => unknown): string {
  return `((__name) => ${String(fn)})((fn) => fn)`
}

interface ExtensionApi {
  readonly permissions: { getAll(): Promise<{ origins?: string[] }> }
  readonly scripting: { getRegisteredContentScripts(): Promise<unknown[]> }
}

/** Run in the extension: whether its content script is registered for the sites that it was granted. */
export async function isReady(): Promise<boolean> {
  const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi }
  const api = browser ?? chrome
  if (api === undefined) throw new Error('not in an extension')
  const { origins = [] } = await api.permissions.getAll()
  const registered = await api.scripting.getRegisteredContentScripts()
  return registered.length > 0 || origins.length === 0
}
