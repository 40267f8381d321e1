import { cloneElement, createElement } from 'react'
import { render } from 'react-dom'
import { Datagrid, SelectInput, TextInput, AutocompleteInput } from 'react-admin'

// What differs between the releases in how one and the same page is written.

export function mount(app, element) {
  render(app, element)
}

/** A list whose rows can be selected; here the list has the actions for what is selected. */
export function Rows({ children, bulkActionButtons: _moved, ...props }) {
  return createElement(Datagrid, { rowClick: 'edit', ...props }, children)
}

export const listActions = (bulk) => ({ bulkActionButtons: cloneElement(bulk) })
export const searchable = (children) => createElement(AutocompleteInput, { optionText: 'name' }, children)
export { SelectInput, TextInput }
