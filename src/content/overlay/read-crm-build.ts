import { buildSignsOf, crmBuildShape } from '../../core/crm-build.ts'

const elementsAtMost = 100
const charactersAtMost = 500_000

/** The release of the CRM, where the page says it; undefined where it does not. */
export function readCrmBuild(document: Document, product: string): string | undefined {
  for (const { selector, attribute, pattern } of buildSignsOf(product)) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, elementsAtMost)) {
      const text = attribute === undefined ? element.textContent : element.getAttribute(attribute)
      const build = pattern.exec((text ?? '').slice(0, charactersAtMost))?.[1]
      if (build !== undefined && crmBuildShape.test(build)) return build
    }
  }
  return undefined
}
