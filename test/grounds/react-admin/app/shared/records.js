// Two sets of people and firms that share no name, so that a record's own words cannot give a place away.
const sets = {
  a: {
    firms: [
      'Aldermoor Glass',
      'Brightwater Cycles',
      'Cobden & Rye',
      'Dunmore Timber',
      'Eastlake Foods',
      'Fenwick Tools',
    ],
    people: [
      'Ada Marsh',
      'Boris Keller',
      'Chloe Adeyemi',
      'Dario Conti',
      'Elif Aksoy',
      'Femi Okafor',
      'Greta Holm',
      'Hugo Lefort',
      'Ines Duarte',
      'Jonas Weber',
      'Keiko Mori',
      'Liam Byrne',
    ],
    deals: [
      'Spring order',
      'New counters',
      'Fleet service',
      'Winter stock',
      'Trial run',
      'Second site',
      'Frame contract',
      'Spare parts',
    ],
    cities: ['Leeds', 'Lyon', 'Graz', 'Porto'],
    sectors: ['Retail', 'Energy', 'Health'],
  },
  b: {
    firms: [
      'Zephyr Marine',
      'Yarrow Print',
      'Westmark Dairy',
      'Vantage Stone',
      'Umber Textiles',
      'Tarn Optics',
    ],
    people: [
      'Zoe Novak',
      'Yusuf Demir',
      'Wendy Cho',
      'Viktor Lang',
      'Uma Rao',
      'Tomas Silva',
      'Sara Lund',
      'Rene Moreau',
      'Quinn Hale',
      'Petra Vogel',
      'Omar Haddad',
      'Nina Rossi',
    ],
    deals: [
      'Harbour refit',
      'Label press',
      'Cold chain',
      'Facade works',
      'Autumn looms',
      'Lens series',
      'Night shift',
      'Pilot line',
    ],
    cities: ['Bergen', 'Gdansk', 'Nantes', 'Split'],
    sectors: ['Shipping', 'Media', 'Building'],
  },
}

const at = (list, index) => list[index % list.length]
const day = (index) =>
  `2026-${String((index % 9) + 1).padStart(2, '0')}-${String(((index * 7) % 27) + 1).padStart(2, '0')}`

export function makeRecords(name) {
  const { firms, people, deals, cities, sectors } = sets[name] ?? sets.a
  const shift = name === 'b' ? 3 : 0
  return {
    companies: firms.map((firm, index) => ({
      id: index + 1,
      name: firm,
      sector: at(sectors, index + shift),
      website: `https://${firm.split(' ')[0].toLowerCase()}.example`,
      city: at(cities, index + shift),
      size: 12 * (index + 2 + shift),
    })),
    contacts: people.map((person, index) => {
      const [first_name, last_name] = person.split(' ')
      return {
        id: index + 1,
        first_name,
        last_name,
        title: at(['Buyer', 'Head of sales', 'Planner'], index + shift),
        email: `${first_name}.${last_name}@mail.example`.toLowerCase(),
        phone: `+44 20 7946 0${100 + index * 13 + shift}`,
        company_id: (index % firms.length) + 1,
        status: at(['active', 'former', 'lead'], index + shift),
        birthday: day(index + shift),
        newsletter: index % 2 === 0,
        background: `Met at the fair in ${at(cities, index)}.`,
        street: `${index + 3} Mill Lane`,
        city: at(cities, index + shift),
        postcode: `LS${index + 1} 4AB`,
        last_seen: day(index + 4),
      }
    }),
    deals: deals.map((deal, index) => ({
      id: index + 1,
      name: deal,
      company_id: (index % firms.length) + 1,
      stage: at(['open', 'won', 'lost'], index + shift),
      amount: 1500 * (index + 1) + shift * 250,
      expected_on: day(index + 2),
      description: `${deal} for the year`,
      archived: false,
    })),
    tasks: people.slice(0, 6).map((person, index) => ({
      id: index + 1,
      text: `Call ${person}`,
      due_on: day(index),
      contact_id: index + 1,
      done: index % 3 === 0,
    })),
  }
}
