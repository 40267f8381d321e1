/** The name of our one element in the page. */
export const hostName = 'fingerpost-help'

/** The name of the element that holds the hint after an update. */
export const farewellName = 'fingerpost-hint'
