// The rules of a page's style sheets that apply to something in it. Each of some 250 shadow roots shares a sheet of
// 5,000 rules: a saved page cannot share, and would be a hundred megabytes with all of them.

/** The style rules of a document or a shadow root that match anything in it, as one style sheet. */
export function collectUsedStyles(scope: Document | ShadowRoot): string {
  const sheets = [...scope.styleSheets, ...scope.adoptedStyleSheets]
  return sheets
    .flatMap((sheet) => flatten(sheet))
    .flatMap((rule) => writeRule(rule, scope))
    .join('\n')
}

/** A rule with what asks for it; `@layer` is the one condition that is left. */
interface FlatRule {
  readonly selectors: readonly Selector[]
  readonly text: string
  readonly layers: readonly string[]
}

interface Selector {
  readonly text: string
  /** What `:host(…)` asks of the host. */
  readonly host: string | undefined
  /** What has to be in the scope, without what no query can ask for. */
  readonly inside: string
}

const flattened = new WeakMap<CSSStyleSheet, readonly FlatRule[]>()

function flatten(sheet: CSSStyleSheet): readonly FlatRule[] {
  const known = flattened.get(sheet)
  if (known !== undefined) return known
  const rules = [...sheet.cssRules].flatMap((rule) => flattenRule(rule, []))
  flattened.set(sheet, rules)
  return rules
}

// The saved page is opened in a window of the same size, so that what a condition says now is what it will say then.
function flattenRule(rule: CSSRule, layers: readonly string[]): FlatRule[] {
  if (rule instanceof CSSStyleRule)
    return [{ selectors: splitSelectors(rule.selectorText).map(readSelector), text: bodyOf(rule), layers }]
  if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return []
  if (rule instanceof CSSSupportsRule && !CSS.supports(rule.conditionText)) return []
  if (rule instanceof CSSLayerBlockRule)
    return [...rule.cssRules].flatMap((inner) => flattenRule(inner, [...layers, rule.name]))
  if (rule instanceof CSSGroupingRule)
    return [...rule.cssRules].flatMap((inner) => flattenRule(inner, layers))
  // Animations and fonts: nothing moves in a saved page, and there is no network to load from.
  return []
}

function bodyOf(rule: CSSStyleRule): string {
  return rule.cssText.slice(rule.cssText.indexOf('{'))
}

/** At the commas that are not inside brackets. */
function splitSelectors(list: string): string[] {
  const selectors = ['']
  let depth = 0
  for (const character of list) {
    if (character === '(' || character === '[') depth++
    if (character === ')' || character === ']') depth--
    if (character === ',' && depth === 0) selectors.push('')
    else selectors.push(`${selectors.pop()}${character}`)
  }
  return selectors.map((selector) => selector.trim())
}

function readSelector(text: string): Selector {
  const host = /^:host(?:\((?<asked>(?:[^()]|\([^()]*\))*)\))?/.exec(text)
  const inside = (host === null ? text : text.slice(host[0].length))
    .replaceAll('::slotted', ' slot:is')
    .replaceAll(/::[a-z-]+(?:\([^)]*\))?|:(?:before|after|first-line|first-letter)\b/g, '')
    .replace(/^\s*[>+~]/, '')
    .trim()
  return { text, inside, host: host === null ? undefined : (host.groups?.['asked'] ?? '*') }
}

function writeRule(rule: FlatRule, scope: Document | ShadowRoot): string[] {
  const uses = rule.selectors.flatMap((selector) => {
    const element = findUse(selector, scope)
    return element === undefined ? [] : [{ text: selector.text, element }]
  })
  const [first] = uses
  if (first === undefined) return []
  const written = `${uses.map(({ text }) => text).join(', ')} ${fillIn(rule.text, first.element)}`
  return [rule.layers.reduceRight((inner, name) => `@layer ${name} { ${inner} }`, written)]
}

/** An element that the selector asks for. */
function findUse({ host, inside }: Selector, scope: Document | ShadowRoot): Element | undefined {
  const top = scope instanceof Document ? scope.documentElement : scope.host
  try {
    if (host !== undefined && !(scope instanceof ShadowRoot && top.matches(host))) return undefined
    return inside === '' ? top : (scope.querySelector(inside) ?? undefined)
  } catch {
    // More than a query can ask for, as `:host-context()`: it costs little to keep.
    return top
  }
}

/**
 * The browser writes `background: var(…); background-clip: …` as longhands without values: what it cannot tell is what
 * the first element shows. In these pages that is the colour of a card and of two kinds of head.
 */
function fillIn(body: string, element: Element): string {
  return body.replaceAll(
    /([a-z-]+): ;/g,
    (_empty, name: string) => `${name}: ${getComputedStyle(element).getPropertyValue(name)};`,
  )
}
