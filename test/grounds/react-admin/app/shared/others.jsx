import { useState } from 'react'
import {
  Create,
  DateField,
  DateInput,
  Edit,
  List,
  NumberField,
  NumberInput,
  ReferenceField,
  ReferenceInput,
  SimpleForm,
  BooleanInput,
  TextField,
  Filter,
  Button,
  useTranslate,
  Title,
} from 'react-admin'
import { Rows, SelectInput, TextInput, searchable } from './release.jsx'

const stages = ['open', 'won', 'lost'].map((id) => ({ id, name: `crm.${id}` }))

const company = (
  <ReferenceInput source="company_id" reference="companies">
    {searchable()}
  </ReferenceInput>
)

const DealFilters = (props) => (
  <Filter {...props}>
    <TextInput source="name" alwaysOn />
    <SelectInput source="stage" choices={stages} alwaysOn />
    <BooleanInput source="archived" alwaysOn />
  </Filter>
)

export const DealList = (props) => (
  <List {...props} filters={<DealFilters />} sort={{ field: 'amount', order: 'DESC' }}>
    <Rows>
      <TextField source="name" />
      <ReferenceField source="company_id" reference="companies">
        <TextField source="name" />
      </ReferenceField>
      <TextField source="stage" />
      <NumberField source="amount" />
      <DateField source="expected_on" />
    </Rows>
  </List>
)

const dealInputs = [
  <TextInput key="name" source="name" />,
  <NumberInput key="amount" source="amount" />,
  <SelectInput key="stage" source="stage" choices={stages} />,
  <DateInput key="expected_on" source="expected_on" />,
  <TextInput key="description" source="description" multiline />,
  <BooleanInput key="archived" source="archived" />,
]

export const DealEdit = (props) => (
  <Edit {...props} mutationMode="pessimistic" undoable={false}>
    <SimpleForm>
      {dealInputs}
      {company}
    </SimpleForm>
  </Edit>
)

export const CompanyList = (props) => (
  <List {...props}>
    <Rows>
      <TextField source="name" />
      <TextField source="sector" />
      <TextField source="city" />
      <NumberField source="size" />
    </Rows>
  </List>
)

export const CompanyCreate = (props) => (
  <Create {...props}>
    <SimpleForm>
      <TextInput source="name" />
      <TextInput source="sector" />
      <TextInput source="website" />
      <TextInput source="city" />
      <NumberInput source="size" />
    </SimpleForm>
  </Create>
)

export const TaskList = (props) => (
  <List {...props}>
    <Rows>
      <TextField source="text" />
      <DateField source="due_on" />
    </Rows>
  </List>
)

export function Home() {
  const translate = useTranslate()
  const [count, setCount] = useState(0)
  return (
    <main>
      <Title title={translate('crm.home')} />
      {['hot', 'revenue', 'today'].map((name) => (
        <section key={name} data-part={name}>
          <h2>{translate(`crm.${name}`)}</h2>
          <p>{name === 'revenue' ? 48_500 : 7 + count}</p>
          <a href={name === 'hot' ? '#/contacts' : name === 'revenue' ? '#/deals' : '#/tasks'}>
            {translate('crm.seeAll')}
          </a>
          {name === 'revenue' ? (
            <Button label="crm.newDeal" data-act="new-deal" onClick={() => setCount(count + 1)} />
          ) : null}
        </section>
      ))}
    </main>
  )
}
