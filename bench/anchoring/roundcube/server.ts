import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { requirePackages } from '../../../test/grounds/debian-packages.mjs'
import { requireFreePort, startLocalServer } from '../../../test/grounds/local-server.mjs'
import { accounts } from './accounts.ts'
import { writeMails, writeRecords } from './seed.ts'

const execute = promisify(execFile)

const roundcube = {
  name: 'Roundcube 1.6 with three skins',
  packages: [
    'roundcube-core',
    'roundcube-sqlite3',
    'roundcube-skin-larry',
    'roundcube-skin-classic',
    'dovecot-imapd',
    'php-cli',
    'sqlite3',
  ],
  cost: 'about 3 minutes, 200 MB',
}

const isRoot = process.getuid?.() === 0

/** Dovecot gives nobody's mails to root; this user is on every Debian. */
const owner = isRoot ? 'mail' : userInfo().username

/** Everybody's. */
export const password = 'wayside'

/** A webmail on this machine alone, with a mail server of its own. */
export interface Webmail {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Starts both on folders of their own, with the accounts filled; what they wrote is gone when they are closed. */
export async function startRoundcube(log: (line: string) => void): Promise<Webmail> {
  await requirePackages(roundcube, { log })
  const dir = await mkdtemp(join(tmpdir(), 'fingerpost-roundcube-'))
  await chmod(dir, 0o711)
  const ends: (() => Promise<void>)[] = [() => rm(dir, { recursive: true, force: true })]
  const close = async (): Promise<void> => {
    for (const end of ends.toReversed()) await end()
  }
  try {
    const imapPort = await requireFreePort(0)
    ends.push(await startMailServer(dir, imapPort))
    const port = await requireFreePort(0)
    const origin = `http://127.0.0.1:${port}`
    ends.push(
      await startLocalServer({
        command: 'php',
        args: [
          '-d',
          'opcache.enable_cli=1',
          '-S',
          `127.0.0.1:${port}`,
          '-t',
          '/var/lib/roundcube/public_html',
        ],
        env: { ROUNDCUBE_CONFIG_DIR: await writeSettings(dir, imapPort) },
        origin,
      }),
    )
    return { origin, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function startMailServer(dir: string, port: number): Promise<() => Promise<void>> {
  const mails = join(dir, 'mails')
  for (const account of accounts) await writeMails(join(mails, account.user), account)
  if (isRoot) await execute('chown', ['-R', owner, mails])
  const file = join(dir, 'dovecot.conf')
  await writeFile(file, describeMailServer(dir, port))
  const server = spawn('dovecot', ['-F', '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] })
  const endWithUs = (): void => void server.kill()
  process.once('exit', endWithUs)
  await untilOpen(port, server)
  return async () => {
    process.off('exit', endWithUs)
    const ended = once(server, 'close')
    server.kill()
    await ended
  }
}

function describeMailServer(dir: string, port: number): string {
  const folders = ['Archive', 'Drafts', 'Sent', 'Junk', 'Trash']
  const asThisUser = isRoot
    ? []
    : [
        `default_internal_user = ${owner}`,
        `default_login_user = ${owner}`,
        'service anvil {\n chroot =\n}',
        'service stats {\n chroot =\n}',
      ]
  return [
    `base_dir = ${dir}/dovecot`,
    `log_path = ${dir}/dovecot.log`,
    'protocols = imap',
    'ssl = no',
    'disable_plaintext_auth = no',
    'first_valid_uid = 1',
    'listen = 127.0.0.1',
    ...asThisUser,
    `service imap-login {\n chroot =\n inet_listener imap {\n  port = ${port}\n }\n inet_listener imaps {\n  port = 0\n }\n}`,
    `passdb {\n driver = static\n args = password=${password}\n}`,
    `userdb {\n driver = static\n args = uid=${owner} gid=${owner} home=${dir}/mails/%n\n}`,
    'mail_location = maildir:~/maildir',
    'namespace inbox {\n inbox = yes\n separator = /',
    ...folders.map((name) => ` mailbox ${name} {\n  auto = subscribe\n }`),
    '}\n',
  ].join('\n')
}

async function writeSettings(dir: string, imapPort: number): Promise<string> {
  const settings = join(dir, 'settings')
  const temporary = join(dir, 'temporary')
  const database = join(dir, 'roundcube.sqlite')
  for (const folder of [settings, temporary]) await mkdir(folder)
  for (const file of ['defaults.inc.php', 'mimetypes.php'])
    await copyFile(join('/etc/roundcube', file), join(settings, file))
  await writeRecords(database)
  const values = {
    db_dsnw: `'sqlite:///${database}?mode=0640'`,
    imap_host: `'127.0.0.1:${imapPort}'`,
    smtp_host: `'127.0.0.1:1'`,
    // A browser context has one skin; what somebody chose in the settings would be in the database for all of them.
    skin: `$_COOKIE['skin'] ?? 'elastic'`,
    product_name: `'Wayside Mail'`,
    des_key: `'wayside-wayside-wayside!'`,
    log_dir: `'${temporary}/'`,
    temp_dir: `'${temporary}/'`,
    session_lifetime: '600',
    enable_spellcheck: 'false',
    refresh_interval: '0',
    archive_mbox: `'Archive'`,
  }
  const lines = Object.entries(values).map(([name, value]) => `$config['${name}'] = ${value};`)
  await writeFile(join(settings, 'config.inc.php'), ['<?php', ...lines, ''].join('\n'))
  return settings
}

async function untilOpen(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) break
    if (await isOpen(port)) return
    await pause(100)
  }
  server.kill()
  throw new Error('dovecot did not start')
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return once(socket, 'connect')
    .then(
      () => true,
      () => false, // nobody listens yet
    )
    .finally(() => socket.destroy())
}
