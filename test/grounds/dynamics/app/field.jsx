import { Button, Dropdown, Input, Label, Link, Option } from '@fluentui/react-components'
import { DismissRegular, SearchRegular } from '@fluentui/react-icons'
import { contacts, industries } from './records.js'
import { translate } from './texts.js'

const controls = { text: TextControl, options: OptionControl, lookup: LookupControl }

/** A field of the form with its label. Its ids begin with `prefix`, which no two forms share. */
export function Field({ field, prefix, value, onChange }) {
  const { name, label, type, required } = field
  const Control = controls[type]
  return (
    <div className="field" data-id={name} data-control-name={name}>
      <div className="field-label" data-id={`${name}-FieldSectionItemContainer`}>
        <Label id={`${prefix}${name}-field-label`} htmlFor={`${prefix}${name}-control`}>
          {label}
        </Label>
        {required && <span data-id={`${name}-required-icon`}>*</span>}
      </div>
      <div data-id={`${name}.fieldControl_container`}>
        <Control
          id={`${prefix}${name}-control`}
          dataId={`${name}.fieldControl`}
          {...{ name, label, value, onChange }}
        />
      </div>
    </div>
  )
}

function TextControl({ id, dataId, label, value, onChange }) {
  return (
    <Input
      id={id}
      data-id={`${dataId}-text-box-text`}
      aria-label={label}
      placeholder="---"
      appearance="filled-darker"
      value={value ?? ''}
      onChange={(_event, data) => onChange(data.value)}
    />
  )
}

function OptionControl({ id, dataId, label, value, onChange }) {
  return (
    <Dropdown
      id={id}
      data-id={`${dataId}-option-set-select`}
      aria-label={label}
      placeholder="---"
      appearance="filled-darker"
      value={value ?? ''}
      selectedOptions={value ? [value] : []}
      onOptionSelect={(_event, data) => onChange(data.optionValue)}
    >
      {industries.map((one) => (
        <Option key={one}>{one}</Option>
      ))}
    </Dropdown>
  )
}

function LookupControl({ id, dataId, name, label, value, onChange }) {
  const part = `${dataId}-LookupResultsDropdown_${name}`
  if (value === undefined) return <LookupSearch {...{ id, part, label, onChange }} />
  return (
    <div className="lookup" data-id={`${dataId}-Lookup_${name}`}>
      <span data-id={`${part}_selected_tag`}>
        <Link as="button" data-id={`${part}_selected_tag_text`}>
          {value}
        </Link>
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={`${translate('Remove')} ${value}`}
          data-id={`${part}_selected_tag_delete`}
          onClick={() => onChange(undefined)}
        />
      </span>
    </div>
  )
}

function LookupSearch({ id, part, label, onChange }) {
  return (
    <Dropdown
      id={id}
      data-id={`${part}_textInputBox_with_filter_new`}
      aria-label={label}
      appearance="filled-darker"
      placeholder={translate('Look for a contact')}
      expandIcon={<SearchRegular data-id={`${part}_search`} />}
      onOptionSelect={(_event, data) => onChange(data.optionValue)}
    >
      {contacts.map((one) => (
        <Option key={one}>{one}</Option>
      ))}
    </Dropdown>
  )
}
