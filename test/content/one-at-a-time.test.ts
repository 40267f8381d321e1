import { describe, expect, it } from 'vitest'
import { oneAtATime } from '../../src/content/overlay/one-at-a-time.ts'

describe('one at a time', () => {
  it('runs after what is running with the last of what it was called with meanwhile', () => {
    const steps: string[] = []
    const run = oneAtATime<string>((value) => {
      steps.push(`begin ${value}`)
      if (value === 'first') {
        run('second')
        run('third')
      }
      steps.push(`end ${value}`)
    })
    run('first')
    expect(steps).toEqual(['begin first', 'end first', 'begin third', 'end third'])
  })

  it('runs again after one that threw', () => {
    const run = oneAtATime<string>((value) => {
      if (value === 'bad') throw new Error('bad')
    })
    expect(() => run('bad')).toThrow('bad')
    expect(() => run('good')).not.toThrow()
  })
})
