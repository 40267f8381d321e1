import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Manifest {
  readonly permissions: readonly string[]
  readonly host_permissions?: readonly string[]
  readonly optional_host_permissions: readonly string[]
  readonly web_accessible_resources?: unknown
  readonly content_scripts?: unknown
  readonly externally_connectable?: unknown
}

function readManifest(dir: string): Manifest {
  return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest
}

function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe.each(['dist/chrome', 'dist/firefox'])('the store build in %s', (dir) => {
  const manifest = readManifest(dir)

  it('asks for no site at install', () => {
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.content_scripts).toBeUndefined()
    // Firefox's sidebar needs no permission.
    const panel = dir.endsWith('chrome') ? ['sidePanel'] : []
    expect(manifest.permissions).toEqual([
      ...['storage', 'unlimitedStorage', 'scripting', 'activeTab'],
      ...[...panel, 'alarms'],
    ])
  })

  it('shows nothing to the web', () => {
    expect(manifest.web_accessible_resources).toBeUndefined()
    expect(manifest.externally_connectable).toBeUndefined()
  })

  it('carries no pack', () => {
    expect(listFiles(dir).filter((file) => file.includes('pack.json'))).toEqual([])
  })

  it('has content scripts that stand alone', () => {
    for (const name of ['main.js', 'overlay/main.js', 'panels/main.js']) {
      const code = readFileSync(join(dir, 'src/content', name), 'utf8')
      expect([name, code]).toEqual([name, expect.not.stringMatching(/^\s*(?:import|export)\b|\bimport\(/m)])
    }
  })
})

describe('the demo build', () => {
  it('is granted the loopback origin and no other', () => {
    expect(readManifest('dist/demo-chrome').host_permissions).toEqual(['http://127.0.0.1/*'])
    expect(readManifest('dist/demo-firefox').host_permissions).toEqual(['http://127.0.0.1/*'])
  })
})
