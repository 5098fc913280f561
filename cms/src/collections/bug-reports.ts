import { longestInReport, longestReport } from '@osi/shared'
import type { CollectionConfig } from 'payload'
import { hasServiceKey } from '../access/service-key.ts'
import { mailReport } from '../mail/mail-about-report.ts'
import { isPublisher, nobody } from '../access/roles.ts'

/** What readers report by “Report a problem”. The site's server files them; publishers see to them. */
export const bugReports: CollectionConfig = {
  slug: 'bug-reports',
  labels: { singular: 'Problem report', plural: 'Problem reports' },
  access: {
    read: isPublisher,
    create: ({ req }) => hasServiceKey(req),
    update: isPublisher,
    delete: isPublisher,
    unlock: nobody,
  },
  hooks: { afterChange: [mailReport] },
  defaultSort: '-createdAt',
  admin: {
    group: 'People & reports',
    useAsTitle: 'message',
    defaultColumns: ['message', 'page', 'status', 'createdAt'],
    description: 'What readers wrote by “Report a problem”. Mark each as done once it is.',
    hideAPIURL: true,
  },
  fields: [
    {
      name: 'message',
      label: 'What they wrote',
      type: 'textarea',
      required: true,
      maxLength: longestReport,
      access: { update: nobody },
    },
    { name: 'page', label: 'On this page', type: 'text', maxLength: longestInReport.page, access: { update: nobody } },
    {
      name: 'contact',
      label: 'How to reach them',
      type: 'text',
      maxLength: longestInReport.email,
      access: { update: nobody },
    },
    {
      name: 'status',
      label: 'Where it stands',
      type: 'select',
      options: [
        { value: 'new', label: 'New' },
        { value: 'in-progress', label: 'Someone is on it' },
        { value: 'done', label: 'Done' },
      ],
      defaultValue: 'new',
      admin: { position: 'sidebar', isClearable: false },
    },
    {
      name: 'notes',
      label: 'Notes',
      type: 'textarea',
      admin: { description: 'For the office; readers never see them.' },
    },
  ],
}
