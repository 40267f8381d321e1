import fakeRestDataProvider from 'ra-data-fakerest'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import { Admin, Resource } from 'react-admin'
import { ContactCreate, ContactEdit, ContactList, ContactShow } from './contacts.jsx'
import { CompanyCreate, CompanyList, DealEdit, DealList, Home, TaskList } from './others.jsx'
import { makeRecords } from './records.js'
import { mount } from './release.jsx'
import { texts } from './texts.js'

const asked = new URLSearchParams(location.search)
const language = asked.get('language') ?? 'en'
const dataProvider = fakeRestDataProvider(makeRecords(asked.get('records') ?? 'a'), false)
const i18nProvider = polyglotI18nProvider((locale) => texts[locale], language, [
  { locale: 'en', name: 'English' },
  { locale: 'fr', name: 'Français' },
])
const authProvider = {
  login: () => Promise.resolve(),
  logout: () => Promise.resolve(),
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
  getPermissions: () => Promise.resolve(),
  getIdentity: () =>
    Promise.resolve({ id: 1, fullName: asked.get('records') === 'b' ? 'Kim Park' : 'Ann Field' }),
}

mount(
  <Admin
    title="CRM"
    dashboard={Home}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    authProvider={authProvider}
    disableTelemetry
  >
    <Resource
      name="contacts"
      list={ContactList}
      edit={ContactEdit}
      create={ContactCreate}
      show={ContactShow}
    />
    <Resource name="companies" list={CompanyList} create={CompanyCreate} />
    <Resource name="deals" list={DealList} edit={DealEdit} />
    <Resource name="tasks" list={TaskList} />
  </Admin>,
  document.getElementById('root'),
)
