/** The browser and its major version, as it says itself: `Chromium 131`, `Firefox 140`. */
export function describeBrowser(userAgent: string = navigator.userAgent): string {
  const [, name, version] = /\b(Firefox|Edg|OPR|Chrome)\/(\d+)/.exec(preferOwnName(userAgent)) ?? []
  if (name === undefined) return 'unknown'
  return `${names[name] ?? name} ${version ?? ''}`
}

const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', Chrome: 'Chromium' }

// Browsers made of Chromium name it too, before their own.
function preferOwnName(userAgent: string): string {
  return /\b(?:Edg|OPR)\/\d+/.exec(userAgent)?.[0] ?? userAgent
}
