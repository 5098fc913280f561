/** Where the whole log is as a CSV file. */
export const activityExportAddress = '/api/activity/export'
