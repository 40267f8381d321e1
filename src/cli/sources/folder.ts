import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { NotRead } from '../../core/importing/imported-page.ts'
import { describeFailure } from '../../reading/refusal.ts'
import { decodeText } from '../../reading/reader.ts'
import { isToc, readToc } from '../../reading/read-yaml.ts'
import type { Source } from './source.ts'
import { findKind, limits, type SourceFile, type SourceHints } from '../../reading/source-file.ts'

// Neither help nor the authors' own.
const ignored = /^(?:\.|node_modules$|__MACOSX$)/
// Not pages: what stands in other pages, what tools say of the folder, pictures and their like.
const silent =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|mp4|webm|mov|mp3|css|scss|less|js|mjs|cjs|ts|tsx|jsx|map|woff2?|ttf|eot|gitignore|lock)$|(?:^|\/)(?:license|licence|codeowners|makefile|dockerfile)(?:\.\w+)?$/i

/** All files of a folder that a reader takes, or the one file. Links that lead out of it are not followed. */
export async function openFolder(path: string, hints: SourceHints): Promise<Source> {
  const isFile = (await stat(path)).isFile()
  const root = isFile ? dirname(path) : path
  const paths = isFile ? [basename(path)] : await listFiles(root)
  const notRead: NotRead[] = []
  const known = new Set(paths)
  const titles = await readTocs(root, paths, known, notRead)
  const { screens, redirects } = isFile
    ? { screens: new Map<string, string[]>(), redirects: new Set<string>() }
    : await readScreenPages(root, paths)
  return { files: open(), notRead }

  async function* open(): AsyncGenerator<SourceFile> {
    for (const path of paths) {
      if (isToc(path) || redirects.has(path)) continue
      const kind = findKind(path)
      // What a page includes is no page: `includes/` is where Microsoft Learn keeps it.
      if (/(?:^|\/)_?includes\//.test(path)) continue
      if (kind === undefined || isOfTools(path)) {
        if (kind === undefined && !silent.test(path))
          notRead.push({ path, reason: 'no reader takes this sort of file', isPart: false })
        continue
      }
      const file = join(root, path)
      const { size } = await stat(file)
      if (size > limits.binaryBytes) {
        notRead.push({
          path,
          reason: `${(size / 1_000_000).toFixed(1)} MB, at most ${limits.binaryBytes / 1_000_000} MB`,
          isPart: false,
        })
        continue
      }
      yield {
        kind,
        path,
        bytes: await readFile(file),
        root,
        hints: { ...hints, titles: titles.get(path), screens: screens.get(path) },
      }
    }
  }
}

async function listFiles(root: string): Promise<readonly string[]> {
  const found: string[] = []
  const folders = [root]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (ignored.test(entry.name)) continue
      if (entry.isDirectory()) folders.push(join(folder, entry.name))
      else if (entry.isFile()) found.push(relative(root, join(folder, entry.name)).split(sep).join('/'))
    }
  }
  return found.toSorted()
}

// Settings and lists of the tools that a documentation is built with, in formats that help pages come in too.
function isOfTools(path: string): boolean {
  return /(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*|docfx|mkdocs|openpublishing[^/]*|_config|zone-pivot-groups|antora|composer|manifest)\.(?:json|ya?ml)$|\.openpublishing\.|\.schema\.json$/i.test(
    path,
  )
}

async function readTocs(
  root: string,
  paths: readonly string[],
  known: ReadonlySet<string>,
  notRead: NotRead[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const titles = new Map<string, readonly string[]>()
  for (const path of paths.filter(isToc)) {
    try {
      const toc = readToc(decodeText(await readFile(join(root, path))), path, (file) => known.has(file))
      for (const [file, names] of toc.titles) titles.set(file, [...(titles.get(file) ?? []), ...names])
      for (const href of toc.missing)
        notRead.push({ path, reason: `names a file that is not there: ${href}`, isPart: true })
    } catch (error) {
      notRead.push({ path, ...describeFailure(error), isPart: false })
    }
  }
  return titles
}

/**
 * The screens of Business Central's help: `pages/N_21.htm` leads from the screen 21 to its page. The redirects are no
 * pages themselves.
 */
async function readScreenPages(
  root: string,
  paths: readonly string[],
): Promise<{ readonly screens: Map<string, string[]>; readonly redirects: Set<string> }> {
  const screens = new Map<string, string[]>()
  const redirects = new Set<string>()
  for (const path of paths) {
    const screen = /(?:^|\/)N_(\d{1,9})\.html?$/i.exec(path)?.[1]
    if (screen === undefined) continue
    const head = decodeText(await readFile(join(root, path))).slice(0, 5_000)
    const target = /<meta[^>]{1,100}http-equiv\s*=\s*["']?refresh["']?[^>]{0,100}url=([^"'>\s]{1,300})/i.exec(
      head,
    )?.[1]
    if (target === undefined) continue
    redirects.add(path)
    const file = findTarget(path, target, paths)
    if (file !== undefined) screens.set(file, [...(screens.get(file) ?? []), screen])
  }
  return { screens, redirects }
}

function findTarget(from: string, target: string, paths: readonly string[]): string | undefined {
  const path =
    URL.canParse(target) && !target.startsWith('.')
      ? new URL(target).pathname.slice(1)
      : new URL(target, `file:///${from}`).pathname.slice(1)
  const name = path.replace(/\.(?:md|html?)$/, '')
  return (
    paths.find((known) => known === `${name}.md`) ??
    paths.find((known) => known.endsWith(`/${basename(name)}.md`) || known === `${basename(name)}.md`)
  )
}
