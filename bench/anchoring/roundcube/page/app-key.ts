// What Roundcube itself calls a thing, in each of its skins: the name of a field, the command of a button, the page that
// a link leads to, the menu that a button opens. Skins write the same menus in different ways.

/** The controls that have names. */
export const fields = 'input:not([type=hidden]), select, textarea'

const command =
  /rcmail\.command\(\s*'(?<verb>[\w-]+)'\s*(?:,\s*(?:'(?<what>[^']*)'|(?<more>\{[^}]*\}|[\w.]+)))?/
const popup = /(?:toggle_popup|show_popup)\('(?<menu>[\w-]+)'/
const uploads = /upload_input\(|show_popup\('upload/
const about = /about_dialog|show_about/

/** The folders and address books that everybody has. */
const standing = /^(?:INBOX|Drafts|Sent|Junk|Trash|Archive|[012]|)$/

/** What the app calls the element, in all skins and languages; undefined where it does not, or calls a record so. */
export function readAppKey(element: Element): string | undefined {
  if (element.matches(fields)) return keyOfField(element)
  if (element.matches('label')) return keyOfLabel(element)
  if (element.matches('legend')) return keyOfLegend(element)
  if (element.matches('th')) return element.classList[0] && `column:${element.classList[0]}`
  if (element.matches('td.section')) return prefix('row', element.parentElement?.id.replace(/^rcmrow/, ''))
  if (element.matches('.ui-dialog-title')) return 'dialog:title'
  return keyOfAction(element)
}

function keyOfField(field: Element): string | undefined {
  const name = field.getAttribute('name')
  if (field.matches('select.addfieldmenu')) return `adds:${field.getAttribute('rel')}`
  if (field.matches('.rcpagejumper')) return 'jumps'
  if (field.matches('.ui-dialog input[data-submit]')) return 'dialog:input'
  if (name === null || name === '') return keyOfAction(field)
  const value = field.matches('[type=radio], [type=checkbox]') ? field.getAttribute('value') : null
  if (name === '_subscribed[]' && !standing.test(value ?? '')) return undefined
  return `name:${name}${value === null ? '' : `=${value}`}`
}

function keyOfLabel(label: Element): string | undefined {
  if (!(label instanceof HTMLLabelElement) || label.textContent.trim() === '') return undefined
  if (label.closest('.ui-dialog') !== null) return 'dialog:label'
  const { control } = label
  return control === null ? undefined : prefix('label', keyOfField(control))
}

/** A group is what its first field is, if that field is in no group inside. */
function keyOfLegend(legend: Element): string | undefined {
  const group = legend.closest('fieldset')
  const first = group?.querySelector(fields)
  if (group === null || !first || first.closest('fieldset') !== group) return undefined
  return prefix('heads', keyOfField(first))
}

function keyOfAction(element: Element): string | undefined {
  if (element.matches('.contactfieldbutton')) return `deletes:${element.getAttribute('rel')}`
  if (element.matches('.ui-dialog-titlebar-close')) return 'dialog:close'
  if (element.matches('.ui-dialog-buttonpane button'))
    return prefix(
      'dialog',
      [...element.classList].find((name) => ['save', 'cancel'].includes(name)),
    )
  const does = element.getAttribute('onclick') ?? ''
  if (about.test(does)) return 'about'
  if (uploads.test(does)) return 'uploads'
  const menu =
    element.getAttribute('data-popup') ??
    element.getAttribute('data-target') ??
    popup.exec(does)?.groups?.['menu']
  if (menu !== undefined) return keyOfMenu(menu)
  return keyOfAddress(element) ?? keyOfCommand(does) ?? keyOfId(element)
}

function keyOfMenu(menu: string): string {
  const plain = menu.replaceAll(/-|menu|options/g, '')
  return `opens:${plain === 'mark' ? 'markmessage' : plain}`
}

function keyOfAddress(element: Element): string | undefined {
  const url = URL.parse(element.getAttribute('href') ?? '', element.ownerDocument.location.href)
  if (url === null || !element.hasAttribute('href') || url.hash !== '') return undefined
  if (url.origin !== element.ownerDocument.location.origin) return undefined
  const names = [...url.searchParams.keys()].join(' ')
  if (names === '_task') return `task:${url.searchParams.get('_task')}`
  // Each task has its own address for a new mail.
  return names === '_task _action' ? `leads:${url.searchParams.get('_action')}` : undefined
}

function keyOfCommand(does: string): string | undefined {
  const { verb, what = '', more } = command.exec(does)?.groups ?? {}
  if (verb === undefined || more !== undefined) return undefined
  if (verb === 'about') return 'about'
  if (verb === 'menu-open') return keyOfMenu(what)
  // To the list of mails from one skin's tab and another's *Back* and *Cancel*.
  if (verb === 'list' && what === '') return undefined
  if (verb.startsWith('list') && !standing.test(what)) return undefined
  return what.includes('@') ? undefined : `does:${verb}:${what}`
}

function keyOfId({ id }: Element): string | undefined {
  return id === '' || /\d|^rcm|^aria-label/.test(id) ? undefined : `id:${id}`
}

function prefix(kind: string, key: string | undefined): string | undefined {
  return key === undefined || key === '' ? undefined : `${kind}:${key}`
}
