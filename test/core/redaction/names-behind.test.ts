import { expect, it } from 'vitest'
import { namesStandBehind } from '../../../src/core/redaction/names-behind.ts'

it.each([
  ...['Account', 'ACCOUNT NAME', 'Contact:', 'Name of the customer', 'Assigned To', 'Zuständig', 'Société'],
  ...['Nombre del contacto', 'Organizzazione', 'Właściciel', '取引先', 'العميل'],
])('names stand behind %s', (label) => expect(namesStandBehind(label)).toBe(true))

it.each([
  'Account status',
  'Kundenstatus',
  'Statut du compte',
  'Stage',
  'Rating',
  'of the',
  '取引先の状態',
  '',
])('no name need stand behind %s', (label) => expect(namesStandBehind(label)).toBe(false))
