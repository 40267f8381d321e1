/** What a build looks like: digits, dots, and a few letters beside them. Nothing that a page calls a person or a record passes. */
export const crmBuildShape = /^(?=\D{0,12}\d)[A-Za-z0-9][\w.+~-]{0,39}$/

/** Where a page says which release of the CRM it is of. */
export interface BuildSign {
  /** Selector of the elements to look at. */
  readonly selector: string
  /** The attribute that holds it; the text where absent. */
  readonly attribute?: string | undefined
  /** Its first group is the build. */
  readonly pattern: RegExp
}

// What a program says of itself for programs. The number alone: before it stands a name.
const anyCrm: readonly BuildSign[] = [
  {
    selector: 'meta[name="app-version"], meta[name="application-version"], meta[name="version"]',
    attribute: 'content',
    pattern: /^(\S+)$/,
  },
  { selector: 'meta[name="generator"]', attribute: 'content', pattern: /\bv?(\d+(?:\.\d+)+[\w.+~-]*)/ },
]

// By product. Each was read in public pages or templates of that CRM, but for Salesforce's, which is from memory: the
// toolkit that classic and Visualforce pages load.
const ofProduct: Readonly<Record<string, readonly BuildSign[]>> = {
  dolibarr: [
    {
      selector: 'link[rel="stylesheet"][href*="version="]',
      attribute: 'href',
      pattern: /layout=\w+&version=([^&]+)/,
    },
  ],
  'dynamics-365': [
    { selector: 'script:not([src])', pattern: /\bAPPLICATION_FULL_VERSION\s*=\s*['"]([\d.]+)['"]/ },
  ],
  odoo: [
    { selector: 'script:not([src])', pattern: /__session_info__\s*=[^]*?"server_version":\s*"([^"]+)"/ },
  ],
  'request-tracker': [{ selector: '#bpscredits', pattern: /\bRT (\d[\w.+~-]*)/ }],
  salesforce: [
    {
      selector: 'script[src*="/soap/ajax/"]',
      attribute: 'src',
      pattern: /\/soap\/ajax\/(\d+\.\d)\//,
    },
  ],
  vtiger: [{ selector: 'footer', pattern: /Powered by vtiger CRM\s*-?\s*(\d[\w.-]*)/i }],
}

/** The signs of a CRM, its own before what any program may have. */
export function buildSignsOf(product: string): readonly BuildSign[] {
  return [...(ofProduct[product] ?? []), ...anyCrm]
}
