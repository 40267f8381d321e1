/** The name of our one element in the page. */
export const hostName = 'fingerpost-help'
