import * as v8 from '@fluentui/react'
import * as v9 from '@fluentui/react-components'
import { useState } from 'react'
import { translate } from './texts.js'

/** A dialog of Fluent UI 8. */
export function DeactivateDialog({ onClose }) {
  const [reason, setReason] = useState('')
  return (
    <v8.Dialog
      hidden={false}
      onDismiss={onClose}
      modalProps={{ isBlocking: true }}
      dialogContentProps={{
        title: translate('Confirm Deactivation'),
        closeButtonAriaLabel: translate('Close'),
        subText: translate('Do you want to deactivate the selected account?'),
      }}
    >
      <div data-id="SetStateDialog">
        <v8.TextField
          label={translate('Reason')}
          data-id="reason_id"
          value={reason}
          onChange={(_event, value) => setReason(value)}
        />
      </div>
      <v8.DialogFooter>
        <v8.PrimaryButton data-id="ok_id" text={translate('Deactivate')} onClick={onClose} />
        <v8.DefaultButton data-id="cancel_id" text={translate('Cancel')} onClick={onClose} />
      </v8.DialogFooter>
    </v8.Dialog>
  )
}

/** A dialog of Fluent UI 9. */
export function DeleteDialog({ onClose, onDelete }) {
  return (
    <v9.Dialog open modalType="modal" onOpenChange={(_event, { open }) => open || onClose()}>
      <v9.DialogSurface data-id="confirmDialog">
        <v9.DialogBody>
          <v9.DialogTitle>{translate('Confirm Deletion')}</v9.DialogTitle>
          <v9.DialogContent>
            {translate('Do you want to delete this account? You cannot undo this action.')}
          </v9.DialogContent>
          <v9.DialogActions>
            <v9.Button id="confirmButton" data-id="confirmButton" appearance="primary" onClick={onDelete}>
              {translate('Delete')}
            </v9.Button>
            <v9.Button id="cancelButton" data-id="cancelButton" onClick={onClose}>
              {translate('Cancel')}
            </v9.Button>
          </v9.DialogActions>
        </v9.DialogBody>
      </v9.DialogSurface>
    </v9.Dialog>
  )
}
