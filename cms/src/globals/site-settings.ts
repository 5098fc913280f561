import { dataLicense, dataLicenses } from '@osi/shared'
import { phoneField } from '../fields/phone-field.ts'
import { contentGlobal } from './content-global.ts'

export const siteSettings = contentGlobal({
  name: 'site-settings',
  label: 'The office',
  description: 'Name, phone and address of the office, as every page shows them.',
  fields: [
    { name: 'officeName', label: 'Name of the office', type: 'text', required: true },
    { name: 'departmentName', label: 'Name of the department', type: 'text' },
    phoneField('The number that readers call.'),
    { name: 'email', label: 'E-mail', type: 'email' },
    { name: 'address', label: 'Postal address', type: 'textarea', admin: { description: 'Line by line.' } },
    {
      name: 'dataLicense',
      label: 'License of the open data',
      type: 'select',
      required: true,
      defaultValue: 'CC0-1.0',
      options: dataLicense.options.map((value) => ({ value, label: dataLicenses[value].title })),
      admin: {
        description: 'What others may do with the list of identified schools that they download from the site.',
      },
    },
    {
      name: 'recordingWithinWorkingDays',
      label: 'Working days until a recording is posted',
      type: 'number',
      min: 0,
      max: 60,
      defaultValue: 5,
      admin: { description: 'After a webinar the site says that its recording is posted within this time.' },
    },
  ],
})
