/**
 * Whether a combobox takes ElementInternals, which throws in synthetic shadow. The stub that the package brings opens
 * every gate.
 */
export default { isOpen: () => new URLSearchParams(location.search).get('shadow') === 'native' }
