import { findAdapter, findByHost } from './registry.ts'
import { generic } from './generic.ts'
import type { SiteAdapter } from './site-adapter.ts'

// Which addresses prove by their form alone whose they are, where the host may be anybody's. Not in the content
// script: it has the page to ask, which knows better. In the order in which they are asked.
const shapes: Readonly<Record<string, (url: URL) => boolean>> = {
  salesforce: ({ pathname }) => /^\/lightning\/(r|o|n|setup|page|app|cmp)\/|^\/one\/one\.app/.test(pathname),
  'dynamics-365': (url) =>
    /\/main\.aspx$/i.test(url.pathname) &&
    ['pagetype', 'etn', 'etc', 'appid'].some((name) => url.searchParams.has(name)),
  hubspot: ({ pathname }) => /^\/contacts\/\d+\/(record|objects)\/\d-\d+/.test(pathname),
  zoho: ({ pathname }) => /\/crm\/([^/]+\/)?tab\/\w+/.test(pathname),
  freshsales: ({ pathname }) => pathname.startsWith('/crm/sales/'),
  servicenow: ({ pathname, search }) =>
    /^\/now\/nav\/ui\/|^\/nav_to\.do$|^\/now\/[\w-]+\/(record|list)\//.test(pathname) ||
    (/^\/\w+\.do$/.test(pathname) && /[?&](sys_id|sysparm_\w+)=/.test(search)),
  odoo: ({ pathname, hash }) =>
    /^\/(odoo|scoped_app)(\/|$)/.test(pathname) ||
    (/^\/web\/?$/.test(pathname) && /[#&](model|action|menu_id)=/.test(hash)),
  vtiger: ({ pathname, searchParams: query }) =>
    /\/(index\.php)?$/.test(pathname) &&
    query.has('module') &&
    ((query.has('view') && !query.has('action')) ||
      query.has('parenttab') ||
      /^(?!1$)\d+(x\d+)?$/.test(query.get('record') ?? '')),
  sugarcrm: ({ hash }) =>
    /^#([A-Z]\w*\/([\da-f-]{36}|(layout|vcard-import|filter)(\/|$))|bwc\/index\.php|(Accounts|Contacts|Leads|Opportunities|Cases|Tasks|Meetings|Calls|Emails|Quotes|Forecasts|Campaigns|Reports|Products)$)/.test(
      hash,
    ),
  suitecrm: (url) => {
    const { searchParams: query, pathname, hash } = url
    if (
      pathname.endsWith('/index.php') &&
      query.has('module') &&
      /^[A-Z]/.test(query.get('module') ?? '') &&
      query.has('action')
    )
      return true
    if (pathname.endsWith('/public/') && hash.startsWith('#/')) return true
    return /^#\/[a-z-]+\/(record\/[\da-f-]{36}|edit(\/[\da-f-]{36})?|index)([/?]|$)/.test(hash)
  },
  espocrm: ({ hash }) =>
    /^#[A-Z]\w*\/(view|edit|related|show|convert)\/|^#[A-Z]\w*\/(create|list|kanban)(\/|$)|^#(Admin|Calendar|GlobalSearch|EmailAccount)(\/|$)|^#(Account|Contact|Lead|Opportunity|Case|Task|Meeting|Call|Email|Campaign|Document|TargetList|KnowledgeBaseArticle|Report|Stream|Preferences|Import|User|Team|Role|Dashboard)$/.test(
      hash,
    ),
  twenty: ({ pathname }) => /^\/objects\/\w+$|^\/object\/\w+\/[\da-f-]{36}/.test(pathname),
  tryton: ({ hash }) => /^#[^/;]+\/(model|wizard|report)\/[a-z_.]+/.test(hash),
  dolibarr: ({ pathname, searchParams: query }) =>
    (pathname.endsWith('/index.php') && (query.has('mainmenu') || query.has('leftmenu'))) ||
    /\/custom\/\w+\/\w+_(card|list|note|document|agenda|contact)\.php$|\/(societe|propal|supplier_proposal|facture|projet|fichinter|adherents|contrat|compta|fourn|accountancy|expensereport)\/[\w/]*\w+\.php$|\/comm\/action\/\w+\.php$/.test(
      pathname,
    ) ||
    /\/(societe|user|propal|facture|commande|projet|product|contact|fourn|compta|adherents|ticket|contrat|expedition|fichinter|comm|holiday|expensereport|bom|mrp|htdocs)\/([\w/]*\/)?(card|list|note|document|agenda|contact)\.php$/.test(
      pathname,
    ),
  'request-tracker': ({ pathname }) =>
    /\/((Ticket|Asset|User|Group|SelfService|Articles\/Article)\/[A-Z]\w+\.html|Search\/(Results|Build|Simple|Edit|Bulk|Chart)\.html|Dashboards\/(\d+\/|index\.html)|m\/tickets?\/|Prefs\/[A-Z]\w+\.html|Admin\/(Queues|Users|Groups|CustomFields|Global|Scrips|Tools)\/)/.test(
      pathname,
    ),
  nocobase: ({ pathname }) =>
    /\/admin\/([a-z\d]{11}\/(popups|view|tabs)\/|settings\/(data-source-manager|plugin-manager|ui-schema-storage|users-permissions)(\/|$))/.test(
      pathname,
    ),
  directus: ({ pathname }) =>
    /\/admin\/(content\/\w|insights(\/|$)|activity(\/|$)|(users|files)\/([\da-f-]{36}|\+|folders|all|mine|recent)|settings\/(data-model|roles|presets|policies|flows|project))/.test(
      pathname,
    ),
}

/** The adapter for an address without its page: by its host, else by its form, else `generic`. */
export function guessAdapter(url: URL): SiteAdapter {
  const byHost = findByHost(url)
  if (byHost !== undefined) return byHost
  const product = Object.keys(shapes).find((name) => shapes[name]?.(url) === true)
  return (product === undefined ? undefined : findAdapter(product)) ?? generic
}
