/** Somebody with a mailbox and an address book; all of it is made up. */
export interface Account {
  readonly user: string
  readonly language: string
  readonly records: Records
}

/** What somebody has. */
export interface Records {
  readonly name: string
  readonly organization: string
  readonly contacts: readonly Contact[]
  readonly groups: readonly string[]
  readonly mails: readonly Mail[]
  readonly folders: readonly string[]
  readonly responses: readonly (readonly [string, string])[]
  readonly signature: string
}

export interface Contact {
  readonly first: string
  readonly last: string
  readonly organization?: string
  readonly title?: string
  readonly phone?: string
  readonly city?: string
  readonly note?: string
  readonly birthday?: string
}

export interface Mail {
  readonly from: number
  readonly subject: string
  readonly text: string
  readonly day: number
  readonly isSeen: boolean
}

const north: Records = {
  name: 'Nora Lindqvist',
  organization: 'Wayside Trading',
  contacts: [
    {
      first: 'Ilse',
      last: 'Adermann',
      organization: 'Brightwater Ltd',
      title: 'Head of Purchasing',
      phone: '+44 20 5550 0101',
      city: 'Leeds',
      note: 'Prefers calls before noon.',
      birthday: '1979-04-11',
    },
    { first: 'Tomás', last: 'Bellini', organization: 'Ferro & Sons', phone: '+39 02 5550 0144' },
    { first: 'Grace', last: 'Calloway', organization: 'Larkfield Foods', city: 'Dublin' },
    { first: 'Piet', last: 'Dekker', title: 'Controller' },
    { first: 'Aino', last: 'Eskola', organization: 'Pohjola Paper', phone: '+358 9 5550 0122' },
    { first: 'Marcus', last: 'Fairbanks' },
    { first: 'Yuki', last: 'Hayashi', organization: 'Kita Optics' },
  ],
  groups: ['Customers', 'Suppliers', 'Trade fair'],
  mails: [
    {
      from: 0,
      subject: 'Order 4411: delivery date',
      text: 'Could you confirm the date for our order?\n\nIlse',
      day: 3,
      isSeen: true,
    },
    {
      from: 1,
      subject: 'Updated price list',
      text: 'Please find our prices for the next season below.\n',
      day: 5,
      isSeen: false,
    },
    {
      from: 2,
      subject: 'Visit on Thursday',
      text: 'We will be with you at ten.\n\nGrace',
      day: 6,
      isSeen: true,
    },
    { from: 4, subject: 'Invoice 20871', text: 'The invoice for September.\n', day: 8, isSeen: false },
    {
      from: 6,
      subject: 'Samples have arrived',
      text: 'Thank you, the lenses are here.\n',
      day: 9,
      isSeen: true,
    },
  ],
  folders: ['Orders', 'Orders/2026', 'Travel'],
  responses: [
    ['Thanks for the order', 'Thank you for your order. We will confirm the date soon.'],
    ['Out of stock', 'The article is out of stock at the moment.'],
  ],
  signature: 'Nora Lindqvist, Wayside Trading',
}

const south: Records = {
  name: 'Boris Okonkwo',
  organization: 'Hillside Clinic',
  contacts: [
    {
      first: 'Amara',
      last: 'Nwosu',
      organization: 'Lagos Diagnostics',
      phone: '+234 1 555 0199',
      note: 'Via the switchboard.',
    },
    {
      first: 'Chen',
      last: 'Wei',
      organization: 'Jade Devices',
      title: 'Sales Engineer',
      phone: '+86 10 5550 0133',
      city: 'Tianjin',
    },
    { first: 'Dolores', last: 'Quiroga', title: 'Nurse in charge', city: 'Rosario' },
    { first: 'Emil', last: 'Rasmussen' },
    { first: 'Farah', last: 'Siddiqui', organization: 'Crescent Pharma' },
    { first: 'Gustav', last: 'Thorne', organization: 'Thorne Logistics', phone: '+46 8 5550 0177' },
    { first: 'Hana', last: 'Urbanová' },
    { first: 'Ivo', last: 'Vidmar', organization: 'Alpina Textiles' },
    { first: 'Jonas', last: 'Wexler', city: 'Basel' },
    { first: 'Keiko', last: 'Yamamoto', organization: 'Minato Supplies' },
  ],
  groups: ['Doctors', 'Insurance', 'Vendors', 'Ward 7'],
  mails: [
    {
      from: 1,
      subject: 'Calibration of the scanner',
      text: 'Our engineer could come next week.\n\nChen Wei',
      day: 2,
      isSeen: false,
    },
    {
      from: 0,
      subject: 'Results of batch 12',
      text: 'All within limits. The report follows by post.\n',
      day: 2,
      isSeen: true,
    },
    { from: 3, subject: 'Lunch?', text: 'Are you in on Friday?\n', day: 4, isSeen: true },
    {
      from: 5,
      subject: 'Parcel delayed',
      text: 'The truck is stuck at the border, we expect two days more.\n',
      day: 7,
      isSeen: false,
    },
    {
      from: 7,
      subject: 'Bed linen, second offer',
      text: 'With the discount that we spoke of.\n',
      day: 7,
      isSeen: false,
    },
    {
      from: 8,
      subject: 'Minutes of the board',
      text: 'Please read them until Monday.\n',
      day: 9,
      isSeen: true,
    },
    {
      from: 9,
      subject: 'Gloves: new sizes',
      text: 'Sizes XS and XXL can be ordered now.\n',
      day: 10,
      isSeen: true,
    },
  ],
  folders: ['Board', 'Equipment', 'Equipment/Scanner', 'Patients'],
  responses: [
    ['Received', 'We received your message and will answer within two days.'],
    ['Forward to ward', 'I passed your question on to the ward.'],
    ['Appointment', 'Please call to make an appointment.'],
  ],
  signature: 'B. Okonkwo\nHillside Clinic, Administration',
}

/** One for each language, and another one with other records. */
export const accounts: readonly Account[] = [
  { user: 'nora', language: 'en_US', records: north },
  { user: 'nora-de', language: 'de_DE', records: north },
  { user: 'nora-he', language: 'he_IL', records: north },
  { user: 'boris', language: 'en_US', records: south },
]

/** How far apart the numbers of two accounts' records are. */
const numbersEach = 100

/** The number of somebody's first contact, identity and response. */
export function firstNumberOf(user: string): number {
  return (1 + accounts.findIndex((account) => account.user === user)) * numbersEach
}
