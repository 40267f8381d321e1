import {
  BooleanField,
  BooleanInput,
  BulkDeleteButton,
  BulkExportButton,
  Button,
  Create,
  DateField,
  DateInput,
  DeleteButton,
  Edit,
  EditButton,
  EmailField,
  Filter,
  FormTab,
  List,
  ListButton,
  ReferenceField,
  ReferenceInput,
  SaveButton,
  SearchInput,
  Show,
  ShowButton,
  SimpleForm,
  Tab,
  TabbedForm,
  TabbedShowLayout,
  TextField,
  Toolbar,
  TopToolbar,
  required,
} from 'react-admin'
import { Rows, SelectInput, TextInput, listActions, searchable } from './release.jsx'

const states = ['active', 'former', 'lead'].map((id) => ({ id, name: `crm.${id}` }))

function Act({ label, name }) {
  return <Button label={label} data-act={name} onClick={() => undefined} />
}

const Filters = (props) => (
  <Filter {...props}>
    <SearchInput source="q" alwaysOn />
    <SelectInput source="status" choices={states} alwaysOn />
    <TextInput source="city" />
  </Filter>
)

const Bulk = (props) => (
  <>
    <BulkExportButton {...props} />
    <BulkDeleteButton {...props} />
  </>
)

export const ContactList = (props) => (
  <List {...props} filters={<Filters />} perPage={10} {...listActions(<Bulk />)}>
    <Rows bulkActionButtons={<Bulk />}>
      <TextField source="last_name" />
      <TextField source="first_name" />
      <TextField source="title" sortable={false} />
      <ReferenceField source="company_id" reference="companies">
        <TextField source="name" />
      </ReferenceField>
      <TextField source="status" />
      <DateField source="last_seen" />
      <EditButton />
    </Rows>
  </List>
)

const EditActions = ({ basePath, data }) => (
  <TopToolbar>
    <Act label="crm.call" name="call" />
    <Act label="crm.merge" name="merge" />
    <ListButton basePath={basePath} />
    <ShowButton basePath={basePath} record={data} />
  </TopToolbar>
)

const EditToolbar = (props) => (
  <Toolbar {...props}>
    <SaveButton />
    <DeleteButton mutationMode="pessimistic" undoable={false} />
  </Toolbar>
)

const company = (
  <ReferenceInput source="company_id" reference="companies">
    {searchable()}
  </ReferenceInput>
)

export const ContactEdit = (props) => (
  <Edit {...props} actions={<EditActions />} mutationMode="pessimistic" undoable={false}>
    <TabbedForm toolbar={<EditToolbar />}>
      <FormTab label="crm.identity">
        <TextInput source="first_name" validate={required()} />
        <TextInput source="last_name" validate={required()} />
        <TextInput source="title" />
        <TextInput source="email" type="email" />
        <TextInput source="phone" type="tel" />
        {company}
        <SelectInput source="status" choices={states} />
        <DateInput source="birthday" />
        <BooleanInput source="newsletter" />
      </FormTab>
      <FormTab label="crm.address">
        <TextInput source="street" />
        <TextInput source="postcode" />
        <TextInput source="city" />
      </FormTab>
      <FormTab label="crm.notes">
        <TextInput source="background" multiline />
      </FormTab>
    </TabbedForm>
  </Edit>
)

export const ContactCreate = (props) => (
  <Create {...props}>
    <SimpleForm>
      <TextInput source="first_name" validate={required()} />
      <TextInput source="last_name" validate={required()} />
      <TextInput source="email" type="email" />
      {company}
      <SelectInput source="status" choices={states} />
      <BooleanInput source="newsletter" />
      <TextInput source="background" multiline />
    </SimpleForm>
  </Create>
)

const ShowActions = ({ basePath, data }) => (
  <TopToolbar>
    <Act label="crm.call" name="call" />
    <EditButton basePath={basePath} record={data} />
  </TopToolbar>
)

export const ContactShow = (props) => (
  <Show {...props} actions={<ShowActions />}>
    <TabbedShowLayout>
      <Tab label="crm.identity">
        <TextField source="first_name" />
        <TextField source="last_name" />
        <TextField source="title" />
        <EmailField source="email" />
        <TextField source="phone" />
        <TextField source="status" />
        <DateField source="birthday" />
        <BooleanField source="newsletter" />
      </Tab>
      <Tab label="crm.address" path="address">
        <TextField source="street" />
      </Tab>
    </TabbedShowLayout>
  </Show>
)
