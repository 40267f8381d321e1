import { readFileSync } from 'node:fs'
import { crx, type CrxPlugin, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import { aliases } from './scripts/aliases.ts'
import { readPin } from './scripts/pin.ts'
import { toMatchPattern } from './src/platform/match-pattern.ts'

const target = process.env['TARGET'] === 'firefox' ? 'firefox' : 'chrome'
const pin = readPin(process.env['PIN'])
const outDir = process.env['OUT_DIR'] ?? `dist/${target}`
const pinnedPackPath = 'pinned-pack.json'

const firefoxSettings = {
  gecko: {
    id: 'fingerpost@fingerpost.example',
    // The first that knows what an extension says of the data it collects; the oldest one still maintained.
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none' as const] },
  },
  gecko_android: { strict_min_version: '142.0' },
}

export default defineConfig({
  define: { 'import.meta.env.VITE_PINNED_PACK': JSON.stringify(pin === undefined ? '' : pinnedPackPath) },
  resolve: { alias: aliases },
  // The readers are loaded one by one.
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: target === 'firefox' ? 'firefox140' : 'chrome121',
    // A preload would need to be web-accessible, and saves nothing on a local disk.
    modulePreload: false,
    reportCompressedSize: false,
    // No key of the manifest names them: they are opened by their addresses.
    rolldownOptions: {
      input: {
        handout: 'src/handout/index.html',
        film: 'src/film/index.html',
        studio: 'src/studio/index.html',
      },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    crx({ manifest: deriveManifest(), browser: target }),
    withoutWebAccessible(),
    withoutUnusedChunks(),
    emitPinnedPack(),
  ],
})

function deriveManifest(): ManifestV3Export {
  const pinned = pin === undefined ? {} : { host_permissions: pin.origins.map(toMatchPattern) }
  if (target === 'chrome') return { ...manifest, ...pinned }
  const { minimum_chrome_version: _chromeOnly, side_panel: panel, permissions, ...rest } = manifest
  return {
    ...rest,
    ...pinned,
    // Firefox has no service workers for extensions; its event pages run the same file.
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    ...sidebar(panel.default_path),
    browser_specific_settings: firefoxSettings,
  }
}

// Firefox's place for the studio, which the bundler's types do not know.
function sidebar(page: string): object {
  return {
    sidebar_action: { default_panel: page, default_title: '__MSG_studioTitle__', open_at_install: false },
  }
}

// The bundler declares scripts that the worker injects as web-accessible, which they need not be: the browser
// reads them by itself. Whatever is web-accessible tells every page that the extension is there.
function withoutWebAccessible(): CrxPlugin {
  return {
    name: 'fingerpost:without-web-accessible',
    enforce: 'post',
    renderCrxManifest({ web_accessible_resources: _dropped, ...rest }) {
      return rest
    },
  }
}

// Beside each standalone script the bundler leaves a chunk of the same code that nothing loads.
function withoutUnusedChunks(): CrxPlugin {
  return {
    name: 'fingerpost:without-unused-chunks',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [fileName, output] of Object.entries(bundle)) {
        const source = output.type === 'chunk' ? (output.facadeModuleId ?? '') : ''
        if (
          /\/src\/content\/((overlay|panels|anchoring|events|picker|recorder|checker|surveyor|picture)\/)?main\.tsx?$/.test(
            source,
          )
        )
          delete bundle[fileName]
      }
    },
  }
}

function emitPinnedPack(): CrxPlugin {
  return {
    name: 'fingerpost:pinned-pack',
    generateBundle() {
      if (pin === undefined) return
      this.emitFile({ type: 'asset', fileName: pinnedPackPath, source: readFileSync(pin.packFile, 'utf8') })
    },
  }
}
