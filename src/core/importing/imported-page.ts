import type { PagePattern } from '../page-key.ts'

/** One help page as a reader gives it: what of a source becomes a resource. */
export interface ImportedPage {
  /** Its place in the source, the same at each import: a path, an address, an id, with `#part` where a file has several. */
  readonly path: string
  readonly locale: string
  readonly title: string
  readonly summary?: string | undefined
  readonly keywords?: string | undefined
  /** Safe Markdown; empty where only the address is to be pointed at. */
  readonly text: string
  readonly url?: string | undefined
  readonly pages?: readonly PagePattern[] | undefined
  readonly licence?: string | undefined
  /** A day: `2026-11-29`. */
  readonly modifiedOn?: string | undefined
  readonly redirectedFrom?: string | undefined
}

/** Something of a source that did not get into the pack, and why. */
export interface NotRead {
  readonly path: string
  /** From 1; absent where a whole file is meant or the place is not known. */
  readonly line?: number | undefined
  readonly reason: string
  /** True where the rest of the page was read. */
  readonly isPart: boolean
}

/** What a reader made of one file. */
export interface Reading {
  readonly pages: readonly ImportedPage[]
  readonly notRead: readonly NotRead[]
  /** What safe Markdown has no room for, and how often it was left out: images, videos, forms. */
  readonly leftOut: Readonly<Record<string, number>>
}
