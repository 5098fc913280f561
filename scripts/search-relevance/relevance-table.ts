/** The query, and the addresses that answer it. */
type RelevanceTable = readonly (readonly [query: string, ...addresses: string[]])[]

/**
 * What people type, and what they should get first. One line a query: the query, and the addresses that answer it, the
 * best one first; several where readers would take any of them. To extend it, add a line.
 */
export const relevanceTable: RelevanceTable = [
  // Acronyms, and what they stand for
  ['CSI', '/identified-schools/csi/'],
  ['tsi', '/identified-schools/tsi/'],
  ['atsi', '/identified-schools/atsi/'],
  ['sar', '/identified-schools/sar/'],
  ['comprehensive support and improvement', '/identified-schools/csi/'],
  ['targeted support', '/identified-schools/tsi/', '/identified-schools/atsi/'],
  ['additional targeted', '/identified-schools/atsi/'],
  ['schools at-risk', '/identified-schools/sar/'],
  ['schools at risk', '/identified-schools/sar/'],
  ['essa', '/glossary/#essa'],
  ['every student succeeds act', '/glossary/#essa'],
  ['MDE', '/glossary/#mde', '/contacts/#office-of-school-improvement'],
  ['OSI', '/contacts/#office-of-school-improvement', '/glossary/#osi', '/what-the-office-does/'],
  ['mcaps', '/glossary/#mcaps'],
  ['i3', '/conferences/i3-innovate-inspire-ignite/'],
  ['rcu', '/contacts/#rcu-help-desk'],
  ['priority school', '/identified-schools/csi/', '/identified-schools/csi/#how-identified', '/glossary/#csi'],
  ['what do csi and tsi stand for', '/faqs/#what-do-csi-tsi-atsi-and-sar-stand-for'],

  // One name, many spellings
  ['MSSOARS', '/webinars/mssoars-deeper-dive-webinar/', '/faqs/#what-was-ms-soars', '/glossary/#ms-soars'],
  ['ms soars', '/webinars/mssoars-deeper-dive-webinar/', '/faqs/#what-was-ms-soars', '/glossary/#ms-soars'],
  ['M.S. S.O.A.R.S.', '/webinars/mssoars-deeper-dive-webinar/', '/faqs/#what-was-ms-soars', '/glossary/#ms-soars'],
  ['what was ms soars', '/faqs/#what-was-ms-soars'],
  [
    'p-16',
    '/faqs/#when-does-a-district-need-a-p-16-community-engagement-council',
    '/glossary/#p-16-community-engagement-council',
  ],
  [
    'p16',
    '/faqs/#when-does-a-district-need-a-p-16-community-engagement-council',
    '/glossary/#p-16-community-engagement-council',
  ],
  [
    'P 16 council',
    '/faqs/#when-does-a-district-need-a-p-16-community-engagement-council',
    '/glossary/#p-16-community-engagement-council',
  ],
  ['pre-conference', '/conferences/i3-innovate-inspire-ignite/'],
  ['preconference', '/conferences/i3-innovate-inspire-ignite/'],
  ['title 1', '/faqs/#can-a-school-outside-title-i-be-supported-by-section-1003-funds', '/identified-schools/csi/'],
  [
    '37-18-3',
    '/identified-schools/sar/#how-identified',
    '/faqs/#is-sar-a-category-of-the-federal-law',
    '/glossary/#sar',
  ],
  [
    'miss code 37 18 3',
    '/identified-schools/sar/#how-identified',
    '/faqs/#is-sar-a-category-of-the-federal-law',
    '/glossary/#sar',
  ],

  // Names and places
  ['balfanz', '/conferences/i3-innovate-inspire-ignite/'],
  ['Dr. Robert Balfanz', '/conferences/i3-innovate-inspire-ignite/'],
  ['johns hopkins', '/conferences/i3-innovate-inspire-ignite/'],
  ['everyone graduates center', '/conferences/i3-innovate-inspire-ignite/'],
  ['vicksburg', '/conferences/i3-innovate-inspire-ignite/'],
  ['vicksburg convention center', '/conferences/i3-innovate-inspire-ignite/'],
  ['the measure of a leader', '/conferences/i3-innovate-inspire-ignite/'],
  ['"measure of a leader"', '/conferences/i3-innovate-inspire-ignite/'],
  ['team of four', '/conferences/i3-innovate-inspire-ignite/'],
  ['federal programs director', '/conferences/i3-innovate-inspire-ignite/'],
  ['high school redesign', '/conferences/i3-innovate-inspire-ignite/'],
  ['chronic absenteeism', '/conferences/i3-innovate-inspire-ignite/'],
  ['deeper dive', '/webinars/mssoars-deeper-dive-webinar/'],
  ['indicators of effective practice', '/webinars/mssoars-deeper-dive-webinar/'],

  // Telephone numbers and addresses
  ['601.359.1003', '/contacts/#office-of-school-improvement'],
  ['(601) 359-1003', '/contacts/#office-of-school-improvement'],
  ['6013591003', '/contacts/#office-of-school-improvement'],
  ['359-1003', '/contacts/#office-of-school-improvement'],
  ['601 359 1003', '/contacts/#office-of-school-improvement'],
  ['662-325-2510', '/contacts/#rcu-help-desk'],
  ['325.2510', '/contacts/#rcu-help-desk'],
  ['helpdesk@rcu.msstate.edu', '/contacts/#rcu-help-desk'],
  ['helpdesk', '/contacts/#rcu-help-desk'],
  ['phone number', '/contacts/#office-of-school-improvement', '/contacts/#rcu-help-desk'],
  [
    'rcu.gosignmeup.com',
    '/faqs/#how-did-teams-register-for-the-2018-convening',
    '/conferences/i3-innovate-inspire-ignite/',
  ],

  // Days, however they are written
  ['October 26, 2018', '/webinars/mssoars-deeper-dive-webinar/'],
  ['26 October', '/webinars/mssoars-deeper-dive-webinar/'],
  ['oct 26', '/webinars/mssoars-deeper-dive-webinar/'],
  ['10/26/2018', '/webinars/mssoars-deeper-dive-webinar/'],
  ['10/26', '/webinars/mssoars-deeper-dive-webinar/'],
  ['2018-10-26', '/webinars/mssoars-deeper-dive-webinar/'],
  ['november 8', '/conferences/i3-innovate-inspire-ignite/'],
  ['Nov. 7th', '/conferences/i3-innovate-inspire-ignite/'],
  ['11/09/2018', '/conferences/i3-innovate-inspire-ignite/'],
  ['november 7-9 2018', '/conferences/i3-innovate-inspire-ignite/'],

  // Misspelled
  ['absenteism', '/conferences/i3-innovate-inspire-ignite/'],
  ['chronic absentism', '/conferences/i3-innovate-inspire-ignite/'],
  ['balfans', '/conferences/i3-innovate-inspire-ignite/'],
  ['vicksberg', '/conferences/i3-innovate-inspire-ignite/'],
  ['webnar', '/webinars/'],
  ['comprehensiv suport', '/identified-schools/csi/'],
  ['tageted suport', '/identified-schools/tsi/', '/identified-schools/atsi/'],
  ['accesibility', '/accessibility/'],
  ['leadrship coaching', '/what-the-office-does/#what-help-they-receive', '/'],
  ['gradution rate', '/identified-schools/csi/', '/faqs/#how-is-a-csi-school-determined'],
  ['innovate inspire ingite', '/conferences/i3-innovate-inspire-ignite/'],
  ['glosary', '/glossary/'],
  ['ebinar', '/webinars/'],

  // Cut off, or run together
  ['absen', '/conferences/i3-innovate-inspire-ignite/'],
  ['comprehens', '/identified-schools/csi/'],
  ['vicks', '/conferences/i3-innovate-inspire-ignite/'],
  ['webin', '/webinars/'],
  ['gosign', '/faqs/#how-did-teams-register-for-the-2018-convening', '/conferences/i3-innovate-inspire-ignite/'],
  ['highschool', '/conferences/i3-innovate-inspire-ignite/', '/identified-schools/csi/'],
  ['deeperdive', '/webinars/mssoars-deeper-dive-webinar/'],

  // Questions
  ['how is a csi school determined', '/faqs/#how-is-a-csi-school-determined'],
  ['how do i register for a webinar', '/faqs/#how-do-i-register-for-a-webinar'],
  ['how did teams register for the convening', '/faqs/#how-did-teams-register-for-the-2018-convening'],
  ['what if i miss the webinar and can’t attend', '/faqs/#what-if-i-cant-attend-a-webinar-on-the-day'],
  ["can't attend", '/faqs/#what-if-i-cant-attend-a-webinar-on-the-day'],
  ['which student groups count', '/faqs/#which-groups-of-students-count-for-tsi'],
  ['when are schools identified', '/faqs/#when-are-schools-identified'],
  ['is sar a federal category', '/faqs/#is-sar-a-category-of-the-federal-law', '/identified-schools/sar/'],
  [
    'section 1003',
    '/faqs/#can-a-school-outside-title-i-be-supported-by-section-1003-funds',
    '/glossary/#section-1003-funds',
  ],
  [
    'what help do identified schools receive',
    '/faqs/#what-help-does-an-identified-school-receive',
    '/what-the-office-does/#what-help-they-receive',
    '/identified-schools/csi/#supports',
  ],
  ['whom do i call', '/faqs/#whom-do-i-call-with-other-questions'],
  ['lowest 5 percent', '/identified-schools/csi/', '/faqs/#how-is-a-csi-school-determined'],
  ['english learners', '/faqs/#which-groups-of-students-count-for-tsi', '/identified-schools/tsi/#how-identified'],
  [
    'students with disabilities',
    '/faqs/#which-groups-of-students-count-for-tsi',
    '/identified-schools/tsi/#how-identified',
  ],

  // The site itself
  ['contact', '/contacts/'],
  ['report a bug', '/report-a-problem/'],
  ['broken link', '/report-a-problem/'],
  ['high contrast', '/accessibility/'],
  ['what the office does', '/what-the-office-does/'],
  ['frequently asked questions', '/faqs/'],
  ['glossary', '/glossary/'],
  ['webinars', '/webinars/'],
  [
    'convening',
    '/conferences/i3-innovate-inspire-ignite/',
    '/faqs/#how-did-teams-register-for-the-2018-convening',
    '/what-the-office-does/#webinars-and-convenings',
  ],
]

const office = '/contacts/#office-of-school-improvement'
const helpDesk = '/contacts/#rcu-help-desk'

/** The same for the larger site, where much competes with the answer. */
export const relevanceTableOfLargerSite: RelevanceTable = [
  // A name finds the thing before questions about it
  ['ms soars', '/ms-soars/'],
  ['MSSOARS', '/ms-soars/'],
  ['soars', '/ms-soars/'],
  ['M.S. S.O.A.R.S.', '/ms-soars/'],
  ['ms soars platform', '/ms-soars/'],
  ['early literacy', '/topic-1/'],
  ['attendance', '/topic-0/'],
  ['about', '/about/'],
  // A question finds the question
  ['ms soars password', '/faqs/#how-do-i-reset-my-ms-soars-password'],
  ['how do i reset my ms soars password', '/faqs/#how-do-i-reset-my-ms-soars-password'],
  ['who can see our plan', '/faqs/#who-can-see-our-plan-in-ms-soars'],
  ['what was ms soars', '/faqs/#what-was-ms-soars'],
  ['whom do i call', '/faqs/#whom-do-i-call-with-other-questions'],
  // Reaching someone
  ['OSI phone number', office],
  ['phone', office, helpDesk],
  ['telephone number', office, helpDesk],
  ['fax', office, helpDesk],
  ['fax number', office, helpDesk],
  ['call', office, helpDesk],
  ['who do I call', office, helpDesk],
  ['talk to someone', office, helpDesk],
  ['help desk number', helpDesk],
  ['e-mail the help desk', helpDesk],
  ['who to contact about attendance', '/contacts/#coach-for-attendance'],
  ['who handles early literacy', '/contacts/#coach-for-early-literacy'],
  ['contact us', '/contacts/'],
  // Watching something
  ['watch past webinars', '/webinars/recordings/'],
  ['recordings', '/webinars/recordings/'],
  ['watch', '/webinars/recordings/'],
  ['missed a webinar', '/webinars/recordings/'],
  ['webinar replay', '/webinars/recordings/'],
  ['past webinars', '/webinars/recordings/', '/webinars/past/'],
  ['watch attendance webinar', '/webinars/planning-for-0/'],
  ['attendance recording', '/webinars/planning-for-0/'],
]
