import type { JSX } from 'preact'
import type { Block, Inline, RichText } from '../core/rich-text.ts'

/** Shows safe text. Links open in a new tab, which learns nothing of where it was opened from. */
export function RichTextView({ text }: { readonly text: RichText }): JSX.Element {
  return <>{text.map(toBlock)}</>
}

function toBlock(block: Block): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.content.map(toInline)}</p>
    case 'heading':
      return <h3>{block.content.map(toInline)}</h3>
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{item.map(toListContent)}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
  }
}

// A paragraph of its own in each list item would set the items far apart.
function toListContent(block: Block): JSX.Element {
  return block.kind === 'paragraph' ? <>{block.content.map(toInline)}</> : toBlock(block)
}

function toInline(inline: Inline): JSX.Element {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>
    case 'code':
      return <code>{inline.text}</code>
    case 'break':
      return <br />
    case 'strong':
      return <strong>{inline.content.map(toInline)}</strong>
    case 'emphasis':
      return <em>{inline.content.map(toInline)}</em>
    case 'link':
      return (
        <a href={inline.url} target="_blank" rel="noopener noreferrer">
          {inline.content.map(toInline)}
        </a>
      )
  }
}
