import { i18n } from '#i18n'
import { humanise } from './humanise.ts'

/** A touch's channel in words; one from a newer server as it is written. */
export const channelWords = (channel: string): string => {
  if (channel === 'call') return i18n.t('channel.call')
  if (channel === 'email') return i18n.t('channel.email')
  if (channel === 'linkedin') return i18n.t('channel.linkedin')
  if (channel === 'meeting') return i18n.t('channel.meeting')
  return humanise(channel)
}
