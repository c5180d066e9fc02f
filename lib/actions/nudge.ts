import { sendMessage } from '../messaging/protocol.ts'

/** Asks the background to send what waits. It would do so by itself at its next alarm: that nobody answers is no harm. */
export const nudge = async (): Promise<void> => {
  try {
    await sendMessage('requestSync', { byHand: false })
  } catch {
    // The alarm will.
  }
}
