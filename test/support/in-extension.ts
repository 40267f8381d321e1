// What of the browser's interface for extensions the database needs. Imported before what imports that.
const session = new Map<string, unknown>()

Reflect.set(globalThis, 'browser', {
  runtime: {
    id: 'fingerpost',
    getURL: (path: string) => `/${path}`,
  },
  i18n: { getUILanguage: () => 'en' },
  storage: {
    session: {
      get: (key: string) => Promise.resolve(session.has(key) ? { [key]: session.get(key) } : {}),
      set: (change: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(change)) session.set(key, value)
        return Promise.resolve()
      },
      remove: (key: string) => Promise.resolve(void session.delete(key)),
    },
  },
})
