import type { Item, ItemBase } from '../../src/core/item.ts'
import type { Pack } from '../../src/core/pack.ts'

const places = [
  { role: 'link', name: 'Create' },
  { role: 'link', name: 'Contacts' },
  { role: 'link', name: 'Companies' },
  { role: 'link', name: 'Deals' },
  { role: 'button', name: 'Sort' },
  { role: 'button', name: 'Export' },
]

/** A pack of so many tips for the contact list of the demo CRM: some with nothing in their way, most with reasons. */
export function makePack(count: number): Pack {
  return {
    id: 'demo-crm',
    version: 1_000,
    title: { en: 'Five hundred' },
    defaultLocale: 'en',
    crm: { product: 'realtimex-crm' },
    roles: [
      { id: 'sales', title: { en: 'Sales' } },
      { id: 'service', title: { en: 'Service' } },
    ],
    items: Array.from({ length: count }, (_, index) => makeTip(index)),
    resources: [],
    milestones: [
      { id: 'first', title: { en: 'Add a contact' }, event: { kind: 'record-created', object: 'contacts' } },
    ],
  }
}

/** One of six places, and in turn every kind of condition that a pack can set. */
function makeTip(index: number): Item {
  const place = places[index % places.length]
  if (place === undefined) throw new Error('there are no places')
  const conditions: readonly Partial<Omit<ItemBase, 'id'>>[] = [
    {},
    { audience: { roles: ['sales'] } },
    { phases: ['parallel'] },
    { window: { from: '2026-01-01', until: '2026-02-01' } },
    { afterMilestones: ['first'], fromDay: 3 },
    { audience: { locales: ['fr', 'de'] }, frequency: { timesAtMost: 3, daysApart: 2 } },
  ]
  return {
    kind: 'tip',
    id: `tip-${index}`,
    page: { object: 'contacts', view: 'list' },
    anchor: {
      role: place.role,
      names: { en: index < places.length ? place.name : `${place.name} ${index}` },
    },
    title: { en: `Tip ${index} on ${place.name}` },
    text: { en: 'What is to be known of it.' },
    ...conditions[index % conditions.length],
  }
}
