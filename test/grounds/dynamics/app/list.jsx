import 'ag-grid-community/styles/ag-grid.css'
import 'ag-grid-community/styles/ag-theme-balham.css'
import { Grid } from 'ag-grid-community'
import { useEffect, useRef } from 'react'
import { formAddress, navigate } from './address.js'
import { CommandBar } from './command-bar.jsx'
import { accounts } from './records.js'
import { translate } from './texts.js'

const columns = [
  ['name', 'Account Name'],
  ['telephone1', 'Main Phone'],
  ['address1_city', 'Address 1: City'],
  ['primarycontactid', 'Primary Contact'],
  ['industrycode', 'Industry'],
]

/** The accounts as a grid of which only the rows in sight are in the document. */
export function List() {
  const grid = useRef(null)
  useEffect(() => {
    document.title = `${translate('Accounts')} ${translate('Active Accounts')} - Dynamics 365`
    const options = {
      columnDefs: columns.map(toColumn),
      rowData: [...accounts.values()],
      rowSelection: 'multiple',
    }
    new Grid(grid.current, options)
    return () => options.api.destroy()
  }, [])
  return (
    <>
      <CommandBar
        place="HomePageGrid"
        commands={[
          ['Mscrm.HomepageGrid.account.ShowChart', 'Show Chart', 'Chart'],
          ['Mscrm.HomepageGrid.account.NewRecord', 'New', 'Add', () => navigate(formAddress())],
          ['Mscrm.HomepageGrid.account.Delete', 'Delete', 'Delete'],
          ['Mscrm.HomepageGrid.account.Refresh', 'Refresh', 'Refresh'],
        ]}
        overflow={[
          ['Mscrm.HomepageGrid.account.ExcelTemplates', 'Excel Templates', 'Table'],
          ['Mscrm.HomepageGrid.account.ExportToExcel', 'Export to Excel', 'Table'],
          ['Mscrm.HomepageGrid.account.Flow', 'Flow', 'Share'],
        ]}
      />
      <div className="list" data-id="data-set-body-container">
        <h1 id="account_ViewSelector">{translate('Active Accounts')}</h1>
        <div
          className="grid ag-theme-balham"
          data-id="entity_control-powerapps_onegrid_control_container"
          ref={grid}
        />
      </div>
    </>
  )
}

function toColumn([field, label]) {
  const headerName = translate(label)
  const column = { field, colId: field, headerName, sortable: true, resizable: true, flex: 1, minWidth: 140 }
  return field === 'name' ? { ...column, checkboxSelection: true, cellRenderer: renderLink } : column
}

function renderLink({ value, data }) {
  const link = document.createElement('a')
  link.href = formAddress(data.id)
  link.textContent = value
  link.addEventListener('click', (event) => {
    event.preventDefault()
    navigate(link.href)
  })
  return link
}
