import { useEffect, useRef, useState } from 'react'
import { formAddress, lcid, listAddress, navigate } from './address.js'
import { CommandBar } from './command-bar.jsx'
import { DeactivateDialog, DeleteDialog } from './dialogs.jsx'
import { Field } from './field.jsx'
import { accounts, saveAccount, tabs } from './records.js'
import { translate } from './texts.js'

let forms = 0

/** The form of one account, or of a new one where there is no id. */
export function Form({ id }) {
  const [prefix] = useState(() => `id-${crypto.randomUUID()}-${(forms += 1)}-`)
  const [values, setValues] = useState(() => accounts.get(id) ?? {})
  const [isSaved, setSaved] = useState(id !== undefined)
  const [tabName, setTabName] = useState(tabs[0].name)
  const [dialog, setDialog] = useState()

  const change = (name, value) => {
    setValues((before) => ({ ...before, [name]: value }))
    setSaved(false)
  }
  const save = () => {
    const savedId = saveAccount(values)
    setSaved(true)
    if (id === undefined) navigate(formAddress(savedId))
  }
  const remove = () => {
    accounts.delete(id)
    navigate(listAddress)
  }
  useSaveKey(save)

  return (
    <>
      <CommandBar
        place="Form"
        commands={[
          ['Mscrm.SavePrimary', 'Save', 'Save', save],
          [
            'Mscrm.SaveAndClosePrimary',
            'Save & Close',
            'SaveAndClose',
            () => (save(), navigate(listAddress)),
          ],
          ['Mscrm.Form.account.NewRecord', 'New', 'Add', () => navigate(formAddress())],
          ['Mscrm.Form.account.Deactivate', 'Deactivate', 'Blocked', () => setDialog('deactivate')],
          ['Mscrm.Form.account.Delete', 'Delete', 'Delete', () => setDialog('delete')],
          ['Mscrm.Form.account.Refresh', 'Refresh', 'Refresh'],
        ]}
        overflow={[
          ['Mscrm.Form.account.Assign', 'Assign', 'Contact'],
          ['Mscrm.Form.account.Share', 'Share', 'Share'],
          ['Mscrm.Form.account.EmailLink', 'Email a Link', 'Mail'],
        ]}
      />
      <div className="form" data-id="editFormRoot">
        <FormHeader name={values.name} isSaved={isSaved} />
        <Tabs selected={tabName} onSelect={setTabName} />
        <div className="sections">
          {tabs
            .find(({ name }) => name === tabName)
            .sections.map((section) => (
              <Section key={section.name} {...{ section, prefix, values, change }} />
            ))}
        </div>
      </div>
      {dialog === 'deactivate' && <DeactivateDialog onClose={() => setDialog()} />}
      {dialog === 'delete' && <DeleteDialog onClose={() => setDialog()} onDelete={remove} />}
    </>
  )
}

function FormHeader({ name, isSaved }) {
  const title = `${name ?? translate('New Account')} - ${translate(isSaved ? 'Saved' : 'Unsaved')}`
  useEffect(() => {
    document.title = `${translate('Account')}: ${name ?? translate('New Account')} - Dynamics 365`
  }, [name])
  return (
    <header data-id="form-header" data-lp-id="form-header-title">
      <h1 data-id="header_title" title={title}>
        {title}
      </h1>
      <span data-id="entity_name_span">{translate('Account')}</span>
    </header>
  )
}

function Tabs({ selected, onSelect }) {
  return (
    <ul className="tabs" role="tablist" id={`tablist-${forms}`}>
      {tabs.map(({ name, label }) => (
        <li
          key={name}
          role="tab"
          tabIndex={name === selected ? 0 : -1}
          aria-selected={name === selected}
          data-id={`tablist-${name}`}
          onClick={() => onSelect(name)}
          onKeyDown={({ key }) => key === 'Enter' && onSelect(name)}
        >
          {label}
        </li>
      ))}
    </ul>
  )
}

function Section({ section, prefix, values, change }) {
  return (
    <section data-id={section.name} aria-label={section.label}>
      <h2>{section.label}</h2>
      {section.fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          prefix={prefix}
          value={values[field.name]}
          onChange={(value) => change(field.name, value)}
        />
      ))}
      {section.webResource && (
        <iframe id={section.webResource} title={section.label} src={`/notes.html?lcid=${lcid}`} />
      )}
    </section>
  )
}

/** Ctrl+S saves, from anywhere in the page. */
function useSaveKey(save) {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    const onKeyDown = (event) => {
      if (!event.ctrlKey || event.key !== 's') return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
