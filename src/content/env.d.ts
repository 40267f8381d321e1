declare module '*.css?inline' {
  /** The file's text, bundled. */
  const css: string
  export default css
}
