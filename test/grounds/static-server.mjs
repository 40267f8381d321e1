import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/**
 * Serves the files of one folder on 127.0.0.1, and nothing outside it (symbolic
 * links are followed: the folder is trusted, the request is not). A path that ends
 * in `/` gives its index.html. `pages` are the addresses that a page which changes its
 * own address may be loaded at, with the file for each: all under one that ends in `/`.
 * Port 0 takes a free one. Rejects when the port is taken. `policy` is the content security policy of its pages.
 *
 * @param {{ dir: string, port?: number, pages?: Readonly<Record<string, string>>, policy?: string }} options
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serveStatic({ dir, port = 0, pages = {}, policy }) {
  const root = resolve(dir)
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    const path = url.split('?', 1)[0] ?? '/'
    const [, file] =
      Object.entries(pages).find(([at]) => (at.endsWith('/') ? path.startsWith(at) : path === at)) ?? []
    if (policy !== undefined) response.setHeader('content-security-policy', policy)
    void answer(root, file ?? url, request, response)
  })
  await new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done(undefined))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => close(server) }
}

/**
 * @param {string} root
 * @param {string} url
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, url, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const path = findPath(root, url)
  if (path === undefined) return refuse(response, 400)
  const entry = await stat(path).catch(() => undefined) // any failure to read it is a 404
  if (entry === undefined || !entry.isFile()) return refuse(response, 404)
  response.writeHead(200, {
    'content-type': contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': entry.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  if (request.method === 'HEAD') return response.end()
  createReadStream(path)
    .on('error', () => response.destroy()) // the head is out: all we can do is break off
    .pipe(response)
}

/**
 * The file that a request names; nothing when it points outside the folder or is
 * not a path at all.
 *
 * @param {string} root
 * @param {string} url
 * @returns {string | undefined}
 */
function findPath(root, url) {
  const decoded = decode(url.split(/[?#]/, 1)[0] ?? '/')
  if (decoded === undefined || decoded.includes('\0')) return undefined
  // `resolve`, not `new URL`: it also folds the `..` that came percent-encoded.
  const path = resolve(join(root, decoded))
  if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined
  return decoded.endsWith('/') ? join(path, 'index.html') : path
}

/**
 * @param {string} text
 * @returns {string | undefined}
 */
function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // a stray `%`
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`)
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  return new Promise((done) => {
    server.close(() => done()) // an error means it was closed already: that is what was asked
    server.closeAllConnections()
  })
}
