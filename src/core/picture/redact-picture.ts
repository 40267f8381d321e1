import { redact } from '../redaction/redact.ts'
import { withoutLabels, type PagePicture } from './page-picture.ts'

/**
 * The picture without the labels in which the rules for words find something: what a page proved to be labels passes them
 * too, as everything that is stored.
 */
export function redactPicture(picture: PagePicture): PagePicture {
  return withoutLabels(picture, (label) => redact(label).text !== label)
}

/** The same of what was seen of an element, where there is a picture of it. */
export function redactSeen<Seen extends { readonly picture?: PagePicture | undefined }>(seen: Seen): Seen {
  return seen.picture === undefined ? seen : { ...seen, picture: redactPicture(seen.picture) }
}
