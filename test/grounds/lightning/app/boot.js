// Before anything else of the page: loads what the address asks for, in the order that LWC needs.
const search = new URLSearchParams(location.search)
const release = search.get('release') ?? '1.28'
const isNative = search.get('shadow') === 'native'

if (isNative) adoptInRoots(readStyles())

// LWC decides once, when it is loaded, which shadow there is.
const app = document.currentScript?.dataset['app'] ?? `app-${release}`
for (const src of [...(isNative ? [] : ['synthetic-shadow.js']), `${app}.js`])
  document.write(`<script defer src="${src}"></script>`)

/** The style sheets of the page as one that shadow roots can share. */
function readStyles() {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(['slds.css', 'page.css'].map(readFile).join('\n'))
  return sheet
}

/**
 * Synchronous, so that no root is shown before its styles.
 *
 * @param {string} href
 */
function readFile(href) {
  const request = new XMLHttpRequest()
  request.open('GET', href, false)
  request.send()
  return request.responseText
}

/**
 * With native shadow, the page's styles do not reach into the roots. Base components of 1.28 bring their own; those of
 * 1.13 were never meant for it, and the wrappers here have none. Roots are made open, to be saved with the page.
 *
 * @param {CSSStyleSheet} sheet
 */
function adoptInRoots(sheet) {
  // oxlint-disable-next-line typescript/unbound-method -- called on its element
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function attachStyled(init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' })
    if (release === '1.13' || !this.localName.startsWith('lightning-')) root.adoptedStyleSheets = [sheet]
    return root
  }
}
