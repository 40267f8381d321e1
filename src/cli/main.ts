import { checkUsage, readCheckOptions } from './check/options.ts'
import { importUsage, readImportOptions } from './import/options.ts'
import { runImport } from './import/run-import.ts'
import { linksUsage, runLinks } from './links/run-links.ts'
import { runTranslate, translateUsage } from './translate/run-translate.ts'
import { UsageError, type Surroundings } from './surroundings.ts'
import { fetchPage, politeFetch } from './web/fetch-page.ts'

const usages: Readonly<Record<string, string>> = {
  import: importUsage,
  links: linksUsage,
  check: checkUsage,
  translate: translateUsage,
}

/** Runs one command of `fingerpost`. Answers with the exit code: 0 done, 1 not done or something dead, 2 called wrongly. */
export async function main(args: readonly string[], given: Partial<Surroundings> = {}): Promise<number> {
  const surroundings: Surroundings = {
    print: (line) => process.stdout.write(`${line}\n`),
    signal: AbortSignal.any([]),
    ask: fetchPage,
    fetch: politeFetch,
    ...given,
  }
  const { print } = surroundings
  const [command, ...rest] = args
  if (rest.includes('--help')) {
    print(usageOf(command))
    return 0
  }
  try {
    switch (command) {
      case 'import':
        return await runImport(await readImportOptions(rest), surroundings)
      case 'links':
        return await runLinks(rest, surroundings)
      case 'translate':
        return await runTranslate(rest, surroundings)
      case 'check': {
        const options = await readCheckOptions(rest)
        // A browser and a bundler, which the other commands do without.
        const { runCheck } = await import('./check/run-check.ts')
        return await runCheck(options, surroundings)
      }
      default:
        print(Object.values(usages).join('\n\n'))
        return command === undefined || command === '--help' || command === 'help' ? 0 : 2
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    print(`fingerpost: ${error.message}`)
    if (error instanceof UsageError) print(`\n${usageOf(command)}`)
    return error instanceof UsageError ? 2 : 1
  }
}

function usageOf(command: string | undefined): string {
  return usages[command ?? ''] ?? importUsage
}
