/** A link of a page, and what it is called there. */
export interface PageLink {
  readonly url: string
  readonly label: string
}

/** A label is read for its words, and not kept. */
const labelAtMost = 200

/**
 * The links of a page to others of its host, each address once. Left out is what is no way to a page: a file to be kept,
 * and what is sent by another method than a link's own.
 */
export function findLinks(document: Document): readonly PageLink[] {
  const { origin } = new URL(document.location.href)
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => link.origin === origin && !link.hasAttribute('download') && !isSent(link),
  )
  const byUrl = new Map<string, string>()
  // What one of two calls a deed is one, wherever the other one says nothing.
  for (const link of links) byUrl.set(link.href, `${byUrl.get(link.href) ?? ''} ${labelOf(link)}`.trim())
  return [...byUrl].map(([url, label]) => ({ url, label: label.slice(0, labelAtMost) }))
}

// Rails, Laravel and htmx send such links as POST, PUT or DELETE from the click; asked with GET they are another address.
function isSent(link: HTMLAnchorElement): boolean {
  const method = link.dataset['method'] ?? link.dataset['turboMethod'] ?? 'get'
  return (
    method.toLowerCase() !== 'get' ||
    link.matches(
      '[data-confirm], [data-turbo-confirm], [hx-post], [hx-put], [hx-patch], [hx-delete], [hx-confirm]',
    )
  )
}

function labelOf(link: HTMLAnchorElement): string {
  const said = [link.getAttribute('aria-label'), link.title, link.textContent]
  return said
    .filter((text) => text !== null)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, labelAtMost)
}
