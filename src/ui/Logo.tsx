import type { JSX } from 'preact'
import type { ShownLook } from './look.ts'

/** The organisation's logo, said by its name; nothing where it has none. */
export function Logo({ look }: { readonly look: ShownLook | undefined }): JSX.Element | null {
  return look?.logo === undefined ? null : <img class="logo" src={look.logo} alt={look.organisation} />
}
