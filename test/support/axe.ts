import axe from 'axe-core'

/** What axe finds wrong below `element`, one line each; a page's own matters (landmarks, title) are left out. */
export async function findViolations(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    rules: { region: { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}
