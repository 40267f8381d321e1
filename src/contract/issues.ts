import type * as z from 'zod/mini'

/**
 * What is wrong with an input, one line each, with the place in front: `tips[3].anchor.role: expected string`.
 * Written here and not taken from zod, whose small build carries no texts.
 */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) => {
    const meant = issue.code === 'invalid_union' ? findMeant(issue.errors) : undefined
    return meant === undefined
      ? [`${describePath(issue.path)}: ${describeIssue(issue)}`]
      : describeIssues(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
  })
}

/** Of several forms the one that was meant: with less wrong than in any other. */
function findMeant(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const [first, second] = forms.toSorted((one, other) => one.length - other.length)
  return first !== undefined && first.length < (second?.length ?? 0) ? first : undefined
}

function describePath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole'
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    case 'unrecognized_keys':
      return `unknown key ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`
    case 'too_big':
      return `at most ${String(issue.maximum)} ${unitOf(issue.origin)}`.trimEnd()
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)} ${unitOf(issue.origin)}`.trimEnd()
    case 'invalid_format':
      return issue.message === 'Invalid input' ? `expected ${issue.format}` : issue.message
    case 'invalid_key':
      return issue.issues.map(describeIssue).join('; ')
    case 'invalid_union':
      return 'expected one of the allowed forms'
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom':
      return issue.message
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return 'characters'
  return origin === 'array' ? 'items' : ''
}
