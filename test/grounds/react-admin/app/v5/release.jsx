import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { AutocompleteInput, Datagrid, SelectInput, TextInput } from 'react-admin'

export function mount(app, element) {
  createRoot(element).render(app)
}

export function Rows({ children, ...props }) {
  return createElement(Datagrid, { rowClick: 'edit', ...props }, children)
}

export const listActions = () => ({})
export const searchable = (children) => createElement(AutocompleteInput, { optionText: 'name' }, children)
export { SelectInput, TextInput }
