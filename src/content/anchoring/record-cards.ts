/** Of boards: what is dragged from column to column is a record. As the HTML standard and the usual libraries mark it. */
export const cards =
  '[draggable=true], [data-rfd-draggable-id], [data-rbd-draggable-id], [aria-roledescription=draggable], [aria-roledescription=sortable]'
