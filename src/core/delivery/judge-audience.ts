import type { Audience, Profile } from '../audience.ts'
import type { Item } from '../item.ts'
import { matchesPage } from '../page-key.ts'
import type { Pack } from '../pack.ts'
import type { Circumstances } from './circumstances.ts'
import type { Gate, GateCode } from './gate.ts'

/** The gates of whom an item is for, and where. */
export function judgeAudience(item: Item, circumstances: Circumstances): readonly Gate[] {
  const { pack, page, person, region, locale } = circumstances
  const audience = findAudience(pack, item)
  const profile: Profile = { ...person.profile, region: region?.id ?? person.profile.region }
  return [
    {
      code: 'page',
      isPassed: pack.crm.product === page.product && matchesPage(item.page, page),
      changedBy: 'trainer',
      facts: {
        ...(item.page.object === undefined ? {} : { object: item.page.object }),
        ...(item.page.view === undefined ? {} : { view: item.page.view }),
        ...(item.page.subView === undefined ? {} : { subView: item.page.subView }),
      },
    },
    judgePart('role', audience.roles, profile.role),
    judgePart('team', audience.teams, profile.team),
    judgePart('site', audience.sites, profile.site),
    judgePart('region', audience.regions, profile.region),
    judgeLocale(audience.locales, locale),
    { ...judgePart('ring', audience.rings, profile.ring ?? 'live'), changedBy: 'lead' },
  ]
}

function findAudience(pack: Pack, { audience }: Item): Audience {
  if (typeof audience !== 'string') return audience ?? {}
  return pack.audiences?.find(({ id }) => id === audience) ?? {}
}

function judgePart(code: GateCode, wanted: readonly string[] | undefined, own: string | undefined): Gate {
  return {
    code,
    isPassed: wanted === undefined || (own !== undefined && wanted.includes(own)),
    changedBy: 'person',
    facts: wanted === undefined ? {} : { wanted, ...(own === undefined ? {} : { own }) },
  }
}

function judgeLocale(wanted: readonly string[] | undefined, own: string): Gate {
  const tag = own.toLowerCase()
  const isServed = (each: string): boolean => `${tag}-`.startsWith(`${each.toLowerCase()}-`)
  return {
    code: 'locale',
    isPassed: wanted === undefined || wanted.some(isServed),
    changedBy: 'person',
    facts: wanted === undefined ? {} : { wanted, own },
  }
}
