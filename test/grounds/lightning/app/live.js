import { createElement } from 'lwc'
import LightningConfirm from 'lightning/confirm'
import Toast from 'lightning/toast'
import { act, hear } from './acts.js'
import { asked } from './asked.js'
import ObjectHome from './modules/lst/objectHome/objectHome.js'
import Appnav from './modules/one/appnav/appnav.js'
import GlobalHeader from './modules/one/globalHeader/globalHeader.js'
import RecordHomeFlexipage2 from './modules/one/recordHomeFlexipage2/recordHomeFlexipage2.js'
import NewRecord from './modules/records/newRecord/newRecord.js'
import { account, addAccount, completeStage, removeAccount, showAccount } from './records.js'
import { translate } from './texts.js'

/** What a server would take to answer, in milliseconds. */
const serverMs = 300

/**
 * @typedef {object} Tab One tab of the console with what it shows; it stays in the document when another is in front.
 * @property {string} path
 * @property {HTMLElement} header
 * @property {HTMLElement} section
 */

/** @type {Map<string, Tab>} */
const tabs = new Map()
/** @type {Map<string, string>} what the person has written into the form, by field */
const draft = new Map()

asked.page = 'live'
const stage = document.querySelector('#stage')
const manager = build('div', 'navexWorkspaceManager')
const headers = build('ul', 'tabBarItems slds-grid')
const bodies = build('div', 'tabsetBody')

headers.setAttribute('role', 'tablist')
manager.append(headers, bodies)
stage?.append(
  createElement('one-global-header', { is: GlobalHeader }),
  createElement('one-appnav', { is: Appnav }),
  manager,
)
document.documentElement.lang = asked.language
addEventListener('popstate', show)
document.addEventListener('click', followLink)

hear('change', (detail) => {
  const [name = '', ...value] = detail.split('=')
  draft.set(name, value.join('='))
})
hear('action', (name) => {
  if (name === 'New') go('/lightning/o/Account/new')
  if (name === 'Edit') edit(true)
  if (name === 'Delete') void remove()
})
hear('edit', () => edit(true))
hear('cancel', () => (isCreating() ? go('/lightning/o/Account/list') : edit(false)))
hear('save', (how) => void save(how))
hear('complete', () => void complete())
hear('upload', () => void upload())
hear('search', (words) => globalSearch(words))
show()

/**
 * @param {string} tag
 * @param {string} className
 */
function build(tag, className) {
  const element = document.createElement(tag)
  element.className = className
  return element
}

/** @param {typeof account} shown */
function nameOf({ values }) {
  const { Name } = values
  return typeof Name === 'string' ? Name : ''
}

/** @param {string} path */
function go(path) {
  history.pushState(null, '', path + location.search)
  show()
}

/** @param {MouseEvent} event */
function followLink(event) {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
  const href = link?.getAttribute('href') ?? ''
  if (!href.startsWith('/lightning/')) return
  event.preventDefault()
  go(href.replace(/\/home$/, '/list'))
}

function isCreating() {
  return location.pathname.endsWith('/new')
}

/** Shows what the address says: in its own tab, which is made where there is none yet. */
function show() {
  const { pathname } = location
  draft.clear()
  asked.mode = 'view'
  if (isCreating()) {
    void NewRecord.open({ size: 'small', label: translate('New Account') })
    return
  }
  act('close')
  const id = /\/r\/Account\/(\w+)\//.exec(pathname)?.[1]
  if (id !== undefined) showAccount(id)
  asked.object = /\/o\/(\w+)\//.exec(pathname)?.[1] ?? 'Account'
  const known = tabs.get(pathname)
  bringToFront(known ?? open(pathname, id !== undefined))
  // A list may have changed behind its tab.
  if (known !== undefined && id === undefined) fill(known)
}

/**
 * @param {string} path
 * @param {boolean} isRecord
 */
function open(path, isRecord) {
  const header = build('li', 'oneConsoleTabItem navexConsoleTabItem slds-context-bar__item')
  const link = document.createElement('a')
  link.className = 'tabHeader slds-context-bar__label-action'
  link.setAttribute('role', 'tab')
  link.href = path
  const title = build('span', 'title slds-truncate')
  title.textContent = isRecord ? nameOf(account) : translate(`${asked.object}s`)
  link.append(title)
  header.append(link)
  const section = build('section', 'tabContent oneConsoleTab')
  const tab = { path, header, section }
  headers.append(header)
  bodies.append(section)
  tabs.set(path, tab)
  fill(tab)
  return tab
}

/** @param {Tab} tab */
function fill({ path, section }) {
  const workspace = build('div', 'oneWorkspace active navexWorkspace')
  workspace.append(
    path.includes('/r/')
      ? createElement('one-record-home-flexipage2', { is: RecordHomeFlexipage2 })
      : createElement('lst-object-home', { is: ObjectHome }),
  )
  section.replaceChildren(workspace)
}

/** @param {Tab} front */
function bringToFront(front) {
  for (const { header, section } of tabs.values()) {
    const isFront = section === front.section
    for (const element of [header, section]) element.classList.toggle('active', isFront)
    section.hidden = !isFront
    section.setAttribute('aria-expanded', String(isFront))
    header.firstElementChild?.setAttribute('aria-selected', String(isFront))
  }
}

/** @param {boolean} isEditing */
function edit(isEditing) {
  draft.clear()
  asked.mode = isEditing ? 'edit' : 'view'
  const tab = tabs.get(location.pathname)
  if (tab !== undefined) fill(tab)
}

/** @param {string} how the name of the button */
async function save(how) {
  const isNew = isCreating()
  const name = draft.get('Name') ?? (isNew ? '' : nameOf(account))
  act('validate')
  if (name.trim() === '') return
  const values = Object.fromEntries(draft)
  await server(isNew ? 'create Account' : 'update Account')
  if (isNew) {
    const id = addAccount(values)
    tell('Account was created.')
    draft.clear()
    if (how === 'SaveAndNew') act('reset')
    else go(`/lightning/r/Account/${id}/view`)
    return
  }
  Object.assign(account.values, values)
  tell('Account was saved.')
  edit(false)
}

async function remove() {
  const { id } = account
  const isSure = await LightningConfirm.open({
    label: translate('Delete Account'),
    message: translate('Are you sure you want to delete this account?'),
  })
  if (!isSure) return
  await server('delete Account')
  removeAccount(id)
  const path = `/lightning/r/Account/${id}/view`
  tabs.get(path)?.header.remove()
  tabs.get(path)?.section.remove()
  tabs.delete(path)
  tell('Account was deleted.')
  go('/lightning/o/Account/list')
}

async function complete() {
  await server('update Account')
  completeStage()
  tell('Status changed successfully.')
  edit(false)
}

async function upload() {
  await server('create ContentVersion')
  tell('1 file was added to the Account.')
}

/** @param {string} words */
function globalSearch(words) {
  if (words !== '') go('/lightning/search')
}

/** @param {string} text */
function tell(text) {
  Toast.show({ label: translate(text), variant: 'success', mode: 'dismissible' })
}

/**
 * Whoever checks what is seen of the page reads here what really happened.
 *
 * @param {string} what
 * @returns {Promise<void>}
 */
function server(what) {
  return new Promise((done) => {
    setTimeout(() => {
      // oxlint-disable-next-line no-console -- it is the server's log
      console.info(`server: ${what}`)
      done()
    }, serverMs)
  })
}
