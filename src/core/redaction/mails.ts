import type { Finding } from './finding.ts'

/** Mail addresses, also with an `(at)` in place of the sign, and those of a host without a dot. */
export function* findMails(text: string): Generator<Finding> {
  for (const sign of text.matchAll(/@|[([] ?at ?[)\]]/giu)) {
    // A local part has at most 64 characters, a domain 253 (RFC 5321, 4.5.3.1).
    const before = /[\p{L}\p{N}._%+'-]{1,64} ?$/u.exec(text.slice(Math.max(0, sign.index - 65), sign.index))
    const behind = sign.index + sign[0].length
    const after = /^ ?\p{L}[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*/u.exec(text.slice(behind, behind + 253))
    if (before === null || after === null) continue
    const isSpaced = before[0].endsWith(' ') || after[0].startsWith(' ')
    // Blanks around a bare sign are no address: "2 @ home".
    if (isSpaced && (sign[0] === '@' || !after[0].includes('.'))) continue
    if (!/[\p{L}\p{N}]/u.test(before[0])) continue
    const quoted = /^['.-]+/.exec(before[0])?.[0].length ?? 0
    const domain = /[.-]+$/.exec(after[0])?.[0].length ?? 0
    yield {
      kind: 'mail',
      start: sign.index - before[0].length + quoted,
      end: behind + after[0].length - domain,
    }
  }
}
