/** Text that is safe to show: a tree of a few kinds of node, with no room for markup or script. */
export type RichText = readonly Block[]

/** A paragraph, a heading or a list. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }

/** A run of text inside a block. A link's `url` is always https. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }

/** The words alone, for search and for people who only listen. */
export function plainText(text: RichText): string {
  return text.map(blockText).join('\n').trim()
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.content.map(inlineText).join('')
    case 'list':
      return block.items.map(plainText).join('\n')
  }
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'break':
      return '\n'
    case 'strong':
    case 'emphasis':
    case 'link':
      return inline.content.map(inlineText).join('')
  }
}
