const snippetLength = 160

/** An element as a person reads it in a report: its markup without classes, styles and drawings, cut off. */
export function snippet(element: Element): string {
  const markup = element.outerHTML
    .slice(0, snippetLength * 20)
    .replaceAll(/\s(?:class|style|d|viewBox|xmlns)="[^"]*"/g, '')
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/\s+/g, ' ')
  return markup.length > snippetLength ? `${markup.slice(0, snippetLength - 1)}…` : markup
}
