/** A file's name as a title: `sales_hand-book.pdf` is "sales hand book". */
export function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '')
  return name.replaceAll(/[_-]+/g, ' ').trim()
}
