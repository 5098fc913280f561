import { bundleStateLabel, bundleStateOf, isOneOf, storedBundleStates, textIn } from '@osi/shared'
import type { DefaultServerCellComponentProps } from 'payload'
import { now } from '../platform/clock.ts'

/** In the list: whether readers have a bundle, or when they get it. */
export function StateCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  const goLiveAt = textIn(rowData, 'goLiveAt')
  const state = bundleStateOf({ state: isOneOf(storedBundleStates, cellData) ? cellData : 'open', goLiveAt }, now())
  return <span>{bundleStateLabel(state, { goLiveAt }, now())}</span>
}
