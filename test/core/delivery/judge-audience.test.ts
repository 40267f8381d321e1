import { expect, it } from 'vitest'
import type { Found } from '../../../src/core/delivery/circumstances.ts'
import { aPack, anAnnouncement } from '../../support/build-circumstances.ts'
import { aPerson, inFrance, passes, type GateRow } from '../../support/build-gates.ts'

const anybody: Partial<Found> = {}

it.each<GateRow>([
  ['page', 'is passed on a page of the pattern', anAnnouncement({ page: { view: 'list' } }), anybody, true],
  ['page', 'holds on another page', anAnnouncement({ page: { view: 'edit' } }), anybody, false],
  [
    'page',
    'holds on the page of another CRM',
    anAnnouncement(),
    { page: { product: 'y', view: 'list' } },
    false,
  ],
  [
    'role',
    'holds for a person of whom no role is known',
    anAnnouncement({ audience: { roles: ['sales'] } }),
    anybody,
    false,
  ],
  [
    'role',
    'is passed by one of the roles',
    anAnnouncement({ audience: { roles: ['a', 'sales'] } }),
    { person: aPerson({ profile: { role: 'sales' } }) },
    true,
  ],
  [
    'role',
    'goes by the audience that is named',
    anAnnouncement({ audience: 'x' }),
    { pack: aPack({ audiences: [{ id: 'x', title: { en: 'X' }, roles: ['sales'] }] }) },
    false,
  ],
  [
    'team',
    'holds for another team',
    anAnnouncement({ audience: { teams: ['a'] } }),
    { person: aPerson({ profile: { team: 'b' } }) },
    false,
  ],
  [
    'site',
    'holds for another site',
    anAnnouncement({ audience: { sites: ['a'] } }),
    { person: aPerson({ profile: { site: 'b' } }) },
    false,
  ],
  [
    'region',
    'is passed by the region of the site',
    anAnnouncement({ audience: { regions: ['france'] } }),
    { ...inFrance({}), person: aPerson({ profile: { site: 'lyon' } }) },
    true,
  ],
  [
    'locale',
    'is passed by a region of the language',
    anAnnouncement({ audience: { locales: ['en'] } }),
    anybody,
    true,
  ],
  [
    'locale',
    'holds for another language',
    anAnnouncement({ audience: { locales: ['e', 'fr'] } }),
    anybody,
    false,
  ],
  [
    'ring',
    'holds for the live ring where it is the pilot’s',
    anAnnouncement({ audience: { rings: ['pilot'] } }),
    anybody,
    false,
  ],
])('%s %s', (code, _name, item, found, expected) => {
  expect(passes(code, item, found)).toBe(expected)
})
