import { activityExportAddress } from './export-address.ts'
import './activity.css'

/** Above the list: the whole log as a file that every spreadsheet opens. */
export const ExportLink = () => (
  <p className="activity-export">
    <a href={activityExportAddress} download>
      Download the whole log as CSV
    </a>
  </p>
)
