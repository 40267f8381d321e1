import { LightningElement } from 'lwc'
import { sections } from '../../../fields.js'
import { account } from '../../../records.js'
import { translate } from '../../../texts.js'

const shown = new Set(['Type', 'Phone', 'Website', 'OwnerId'])

/** The head of the record: what it is, what can be done with it, and four of its fields. */
export default class Highlights2 extends LightningElement {
  entity = translate('Account')
  name = account.values['Name']
  fields = sections.flatMap(({ fields }) => fields).filter(({ name }) => shown.has(name))
}
