/**
 * What Fingerpost knows about the elements of one CRM's pages: what looks for elements asks it, and a page without tips
 * never loads it. Pure facts; rules that hold in any application stand in `content/anchoring` instead.
 */
export interface SiteElements {
  /** The attributes in which this CRM names a field or an action, the same in every language and release. */
  readonly fieldAttributes: readonly string[]
  /** Attributes that look like such names and are none: translated, counted up, or a record's. They are not remembered. */
  readonly dynamicAttributes?: readonly string[]
  /**
   * A selector of what stays in the document and belongs to another page than the one that is shown: the other tabs of
   * a console. As long as they are not shown, nothing is looked for in them.
   */
  readonly inactiveAreas?: string
  /** How what is not in the page yet is made to appear. */
  readonly reveals?: readonly Reveal[]
}

/** What a person opens to see something that is not in the page before. */
export interface Reveal {
  /** What is seen then, by one of its marks, as `attribute=value`. */
  readonly marks: RegExp
  /** A selector of what is opened. Where several are shown that it matches, and none says more, it is not known which. */
  readonly by: string
  /** The attribute of it that names the values of what it shows. */
  readonly lists?: string
}
