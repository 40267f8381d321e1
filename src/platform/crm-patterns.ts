import { toMatchPattern } from './match-pattern.ts'

// An org's name, with its sandbox's behind two dashes; the partition; the domain.
const salesforceHost =
  /^([a-z\d-]+)((?:\.(?:sandbox|develop|scratch|trailblaze|demo|patch|free))?)\.(lightning\.force|my\.salesforce|my\.salesforce-setup|vf\.force)\.com$/

/**
 * The match patterns of everything that belongs to the CRM of an origin, its own first: what is asked for when a person
 * wants help on it. Salesforce serves an org from four hosts and frames pages of one in another; the pages of packages
 * have hosts of their own, which are not asked for. Of every other CRM the one host is all.
 */
export function listCrmPatterns(origin: string): readonly string[] {
  const own = toMatchPattern(origin)
  const [, name, partition = '', domain] = salesforceHost.exec(new URL(origin).hostname) ?? []
  if (name === undefined) return [own]
  // In the host of Visualforce a package's name stands behind the org's; `c` is that of the org's own pages.
  const org = domain === 'vf.force' ? name.replace(/--[a-z\d]+$/, '') : name
  const hosts = [
    ...['lightning.force.com', 'my.salesforce.com', 'my.salesforce-setup.com'].map(
      (served) => `${org}${partition}.${served}`,
    ),
    `${org}--c${partition}.vf.force.com`,
  ]
  return [...new Set([own, ...hosts.map((host) => `https://${host}/*`)])]
}
