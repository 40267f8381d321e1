// Where the targets are on the pages, each rule written by hand from the markup of the three releases. What tells them
// is what the CRM itself calls a thing (a field, an address, a tab's number), never what it says of it.

const resources = ['contacts', 'companies', 'deals', 'tasks'] as const
const columns = [
  ...[
    'last_name',
    'first_name',
    'company_id',
    'status',
    'last_seen',
    'name',
    'stage',
    'amount',
    'expected_on',
  ],
  ...['sector', 'city', 'size'],
]
const fields = [
  ...[
    'first_name',
    'last_name',
    'title',
    'email',
    'phone',
    'company_id',
    'birthday',
    'newsletter',
    'background',
  ],
  ...['name', 'amount', 'expected_on', 'description', 'archived', 'sector', 'website', 'city', 'size'],
]
const choices = ['status', 'stage']
const parts = ['hot', 'revenue', 'today']

/** The places of each target: one of them is on a page that has it. */
const places: Readonly<Record<string, string>> = {
  'bar.menu':
    'header button[title="Close menu"], header button[title="Fermer le menu"], .RaAppBar-menuButton',
  'bar.refresh':
    ':is(header, #react-admin-title ~ *) button:is([aria-label="Refresh"], [aria-label="Actualiser"])',
  'bar.user': 'button:is([aria-label="Profile"], [aria-label="Profil"])',
  'bar.language': 'button[aria-controls="simple-menu"]',
  'menu.home': 'a[role=menuitem][href="#/"]',
  ...table(resources, (name) => [`menu.${name}`, `a[role=menuitem][href="#/${name}"]`]),
  'list.search': 'input[name="q"]',
  'list.filters': '.add-filter',
  'list.export': 'button:is([aria-label="Export"], [aria-label="Exporter"]):not([data-toolbar] *)',
  ...table(resources, (name) => [`list.create-${name}`, `a[href="#/${name}/create"]`]),
  'list.all': 'thead input[type=checkbox]',
  ...table(columns, (name) => [`column.${name}`, `thead [data-field="${name}"]`]),
  'column.title': 'thead th.column-title, thead th:nth-child(4):not(:has([data-field]))',
  'pages.size': '.MuiTablePagination-select:is([role=button], [role=combobox])',
  'pages.second':
    '.MuiTablePagination-root button[data-page="1"], button:is([aria-label="Go to page 2"], [aria-label="Aller à la page 2"])',
  'pages.next':
    '.next-page, button:is([aria-label="Go to next page"], [aria-label="Aller à la prochaine page"])',
  ...table(fields, (name) => [
    `field.${name}`,
    `main :is(input:not(.MuiSelect-nativeInput), textarea)[name="${name}"]`,
  ]),
  ...table(choices, (name) => [
    `choice.${name}`,
    `:is([role=button], [role=combobox]):has(+ input.MuiSelect-nativeInput[name="${name}"])`,
  ]),
  'form.save': '[role=toolbar] button:is([aria-label="Save"], [aria-label="Enregistrer"])',
  'form.delete': '.ra-delete-button',
  ...table(['0', '1', '2'], (at) => [
    `tab.${at}`,
    `main [role=tablist] > [role=tab]:nth-child(${Number(at) + 1})`,
  ]),
  'record.call': '[data-act="call"]',
  'record.merge': '[data-act="merge"]',
  'record.list': 'main a[href="#/contacts"]:is([aria-label="List"], [aria-label="Liste"])',
  'record.show': 'main a[href$="/show"]:not([role=tab])',
  'record.edit': 'main a:is([aria-label="Edit"], [aria-label="Éditer"]):not(table *)',
  ...table(parts, (name) => [`home.${name}`, `[data-part="${name}"] h2`]),
  ...table(parts, (name) => [`home.all-${name}`, `[data-part="${name}"] a`]),
  'home.new-deal': '[data-act="new-deal"]',
}

function table(
  names: readonly string[],
  toPlace: (name: string) => readonly [string, string],
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(toPlace))
}

/** The targets of the page that can be seen; throws where a rule fits several. */
export function findTargets(document: Document): ReadonlyMap<string, Element> {
  return new Map(
    Object.entries(places).flatMap(([key, place]): (readonly [string, Element])[] => {
      const found = [...document.querySelectorAll(place)].filter(isSeen)
      if (found.length > 1) throw new Error(`${key} is there ${found.length} times`)
      return found.map((element) => [key, element])
    }),
  )
}

// The bar for what is selected is there with nothing selected, behind the head of the table.
function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
    element.closest('[data-test="bulk-actions-toolbar"], [role="presentation"]') === null
  )
}
