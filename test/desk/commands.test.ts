import { describe, expect, it } from 'vitest'
import { commandGroups, commandOf, keysIn } from '../../src/desk/inbox/commands.ts'

const bare = { ctrlKey: false, metaKey: false, altKey: false }
const all = commandGroups.flatMap(({ commands }) => commands)

describe.each(['ltr', 'rtl'] as const)('the keys of the inbox, written %s', (direction) => {
  it.each(all)('are told as they work: $command', ({ command, keys }) => {
    for (const key of keysIn(direction, keys)) expect(commandOf({ key, ...bare }, direction)).toBe(command)
  })

  it('open a group where its lines go on', () => {
    const key = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
    expect(commandOf({ key, ...bare }, direction)).toBe('open')
  })
})
