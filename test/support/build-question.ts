import type { Question } from '../../src/core/question.ts'

/** A question that was asked on a contact list and shown two resources, with what a test changes. */
export function aQuestion(change: Partial<Question> = {}): Question {
  return {
    id: '01935f6e-0000-7000-8000-000000000001',
    kind: 'question',
    asker: { by: 'self' },
    askedAtMs: Date.UTC(2026, 10, 22, 9, 30),
    text: 'where do I log a call?',
    page: { product: 'realtimex-crm', object: 'contacts', view: 'list' },
    locale: 'en',
    shown: [
      { id: 'call', title: 'Log a call' },
      { id: 'note', title: 'Write a note' },
    ],
    opened: [],
    left: [],
    declined: [],
    ...change,
  }
}
