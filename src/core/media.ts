import type { LocalizedText } from './locale.ts'

/** A picture or a short film that a pack shows beside a text. `alt` says the same to those who cannot see it. */
export interface Media {
  readonly kind: 'image' | 'video'
  /** Always https. */
  readonly url: string
  readonly alt: LocalizedText
}
