import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accounts, firstNumberOf, type Account, type Contact } from './accounts.ts'

const schema = '/usr/share/roundcube/SQL/sqlite.initial.sql'

/** Writes somebody's mails and folders as Maildir. */
export async function writeMails(home: string, { user, records }: Account): Promise<void> {
  const box = join(home, 'maildir')
  const folders = records.folders.map((name) => `.${name.replaceAll('/', '.')}`)
  for (const folder of ['', ...folders])
    for (const part of ['cur', 'new', 'tmp']) await mkdir(join(box, folder, part), { recursive: true })
  await writeFile(join(box, 'subscriptions'), `${records.folders.join('\n')}\n`)
  for (const [at, mail] of records.mails.entries()) {
    const date = new Date(Date.UTC(2026, 8, mail.day, 9, at))
    const sender = records.contacts[mail.from]
    if (sender === undefined) throw new Error(`${mail.subject}: no such sender`)
    const lines = [
      `From: ${encode(nameOf(sender))} <${mailOf(sender)}>`,
      `To: ${records.name} <${user}@wayside.example>`,
      `Subject: ${mail.subject}`,
      `Date: ${date.toUTCString()}`,
      `Message-ID: <${user}-${at}@wayside.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      mail.text,
    ]
    const name = `${Math.floor(date.getTime() / 1000)}.M${at}.wayside:2,${mail.isSeen ? 'S' : ''}`
    await writeFile(join(box, 'cur', name), lines.join('\r\n'))
  }
}

/** Makes the database with everybody's contacts, groups, identity and responses. */
export async function writeRecords(database: string): Promise<void> {
  const statements = accounts.flatMap((account, at) => describeAccount(account, at + 1))
  const sql = ['BEGIN;', await readFile(schema, 'utf8'), ...statements, 'COMMIT;'].join('\n')
  const sqlite = spawn('sqlite3', ['-bail', database], { stdio: ['pipe', 'ignore', 'inherit'] })
  sqlite.stdin.end(sql)
  await once(sqlite, 'close')
  if (sqlite.exitCode !== 0) throw new Error('the database was not made')
}

function describeAccount({ user, language, records }: Account, id: number): string[] {
  const first = firstNumberOf(user)
  return [
    insert('users', { user_id: id, username: user, mail_host: '127.0.0.1', language }),
    insert('identities', {
      identity_id: first,
      user_id: id,
      standard: 1,
      name: records.name,
      organization: records.organization,
      email: `${user}@wayside.example`,
      signature: records.signature,
    }),
    ...records.contacts.map((contact, at) =>
      insert('contacts', {
        contact_id: first + at,
        user_id: id,
        name: nameOf(contact),
        email: mailOf(contact),
        firstname: contact.first,
        surname: contact.last,
        vcard: writeCard(contact),
        words: nameOf(contact).toLowerCase(),
      }),
    ),
    ...records.groups.flatMap((name, at) => [
      insert('contactgroups', { contactgroup_id: first + at, user_id: id, name }),
      insert('contactgroupmembers', { contactgroup_id: first + at, contact_id: first }),
    ]),
    ...records.responses.map(([name, data], at) =>
      insert('responses', { response_id: first + at, user_id: id, name, data }),
    ),
  ]
}

function insert(table: string, row: Readonly<Record<string, string | number>>): string {
  const values = Object.values(row).map((value) =>
    typeof value === 'number' ? value : `'${value.replaceAll("'", "''")}'`,
  )
  return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')});`
}

function writeCard(contact: Contact): string {
  const { first, last, organization, title, phone, city, note, birthday } = contact
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${last};${first};;;`,
    `FN:${nameOf(contact)}`,
    `EMAIL;TYPE=INTERNET,WORK:${mailOf(contact)}`,
    ...(organization === undefined ? [] : [`ORG:${organization}`]),
    ...(title === undefined ? [] : [`TITLE:${title}`]),
    ...(phone === undefined ? [] : [`TEL;TYPE=WORK:${phone}`]),
    ...(city === undefined ? [] : [`ADR;TYPE=WORK:;;12 Station Road;${city};;LS1 4AB;`]),
    ...(birthday === undefined ? [] : [`BDAY:${birthday}`]),
    ...(note === undefined ? [] : [`NOTE:${note}`]),
    'END:VCARD',
  ]
  return lines.join('\r\n')
}

function nameOf({ first, last }: Contact): string {
  return `${first} ${last}`
}

function mailOf({ first, last }: Contact): string {
  const plain = `${first}.${last}`.normalize('NFD').replaceAll(/[^a-z.]/gi, '')
  return `${plain.toLowerCase()}@partners.example`
}

function encode(text: string): string {
  return /^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
}
