import { registerIcons } from '@fluentui/react'
import { FluentProvider, webLightTheme } from '@fluentui/react-components'
import * as icons from '@fluentui/react-icons'
import { createRoot } from 'react-dom/client'
import { lcid, listAddress, navigate, useAddress } from './address.js'
import { Form } from './form.jsx'
import { List } from './list.jsx'
import { translate } from './texts.js'

// Fluent UI 8 would load a font for its icons from Microsoft's servers; these come with Fluent UI 9.
registerIcons({
  icons: {
    Add: <icons.AddRegular />,
    Blocked: <icons.ProhibitedRegular />,
    Cancel: <icons.DismissRegular />,
    Chart: <icons.DataBarVerticalRegular />,
    Contact: <icons.PersonRegular />,
    Delete: <icons.DeleteRegular />,
    Mail: <icons.MailRegular />,
    More: <icons.MoreVerticalRegular />,
    Refresh: <icons.ArrowClockwiseRegular />,
    Save: <icons.SaveRegular />,
    SaveAndClose: <icons.SaveArrowRightRegular />,
    Share: <icons.ShareRegular />,
    Table: <icons.TableRegular />,
  },
})

document.documentElement.lang = lcid === '1031' ? 'de' : 'en'
createRoot(document.getElementById('ApplicationShell')).render(
  <FluentProvider theme={webLightTheme}>
    <Shell />
  </FluentProvider>,
)

/** What stands around every page. */
function Shell() {
  const { isForm, id } = useAddress()
  return (
    <div className="shell">
      <div className="top-bar" data-id="topBar">
        <span data-id="appBreadCrumb">Dynamics 365</span>
      </div>
      <nav className="site-map" data-id="navbar-container">
        <ul>
          {['Dashboards', 'Accounts', 'Contacts', 'Opportunities'].map((name) => (
            <SiteMapItem key={name} name={name} />
          ))}
        </ul>
      </nav>
      <main>{isForm ? <Form key={id ?? 'new'} id={id} /> : <List />}</main>
    </div>
  )
}

/** A place of the app. Only the accounts are there. */
function SiteMapItem({ name }) {
  return (
    <li data-id={`sitemap-entity-${name.toLowerCase()}`} data-text={translate(name)}>
      <a
        href={listAddress}
        onClick={(event) => {
          event.preventDefault()
          if (name === 'Accounts') navigate(listAddress)
        }}
      >
        {translate(name)}
      </a>
    </li>
  )
}
