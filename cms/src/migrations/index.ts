import * as migration1 from './20261123_204532_first.ts'
import * as migration2 from './20261123_205437_event_milestones.ts'
import * as migration3 from './20261125_032245_checked_links.ts'
import * as migration4 from './20261126_004228_file_facts.ts'
import * as migration5 from './20261126_011847_changed_by.ts'
import * as migration6 from './20261126_011927_presence.ts'
import * as migration7 from './20261126_014239_register.ts'
import * as migration8 from './20261126_015607_deadlines.ts'
import * as migration9 from './20261126_020815_register_imports.ts'
import * as migration10 from './20261126_040858_register_texts.ts'
import * as migration11 from './20261126_044350_event_changes.ts'
import * as migration12 from './20261126_074323_reviews.ts'
import * as migration13 from './20261126_075947_accessibility_statement.ts'
import * as migration14 from './20261126_080116_change_notes.ts'
import * as migration15 from './20261126_081813_sign_in_limits.ts'
import * as migration16 from './20261126_082529_go_live_indexes.ts'
import * as migration17 from './20261126_090202_activity.ts'
import * as migration18 from './20261126_090756_category_asked_of_district.ts'
import * as migration19 from './20261126_111004_deadline_milestones.ts'
import * as migration20 from './20261126_112600_backup_runs.ts'
import * as migration21 from './20261126_113113_upkeep.ts'
import * as migration22 from './20261126_113615_share_links.ts'
import * as migration23 from './20261126_114635_second_step.ts'
import * as migration24 from './20261126_120917_outbox.ts'
import * as migration25 from './20261126_122439_bundles.ts'
import * as migration26 from './20261126_123704_spanish_versions.ts'
import * as migration27 from './20261126_152849_run_sheet.ts'
import * as migration28 from './20261126_155758_dismissed_findings.ts'
import * as migration29 from './20261126_160950_work_progress.ts'
import * as migration30 from './20261126_192349_files_to_remove.ts'
import * as migration31 from './20261126_194946_attendance_and_menu.ts'
import * as migration32 from './20261126_230603_list_order.ts'
import * as migration33 from './20261127_034500_virus_found.ts'

/** In the order in which they are applied. */
export const migrations = [
  { name: '20261123_204532_first', up: migration1.up, down: migration1.down },
  { name: '20261123_205437_event_milestones', up: migration2.up, down: migration2.down },
  { name: '20261125_032245_checked_links', up: migration3.up, down: migration3.down },
  { name: '20261126_004228_file_facts', up: migration4.up, down: migration4.down },
  { name: '20261126_011847_changed_by', up: migration5.up, down: migration5.down },
  { name: '20261126_011927_presence', up: migration6.up, down: migration6.down },
  { name: '20261126_014239_register', up: migration7.up, down: migration7.down },
  { name: '20261126_015607_deadlines', up: migration8.up, down: migration8.down },
  { name: '20261126_020815_register_imports', up: migration9.up, down: migration9.down },
  { name: '20261126_040858_register_texts', up: migration10.up, down: migration10.down },
  { name: '20261126_044350_event_changes', up: migration11.up, down: migration11.down },
  { name: '20261126_074323_reviews', up: migration12.up, down: migration12.down },
  { name: '20261126_075947_accessibility_statement', up: migration13.up, down: migration13.down },
  { name: '20261126_080116_change_notes', up: migration14.up, down: migration14.down },
  { name: '20261126_081813_sign_in_limits', up: migration15.up, down: migration15.down },
  { name: '20261126_082529_go_live_indexes', up: migration16.up, down: migration16.down },
  { name: '20261126_090202_activity', up: migration17.up, down: migration17.down },
  { name: '20261126_090756_category_asked_of_district', up: migration18.up, down: migration18.down },
  { name: '20261126_111004_deadline_milestones', up: migration19.up, down: migration19.down },
  { name: '20261126_112600_backup_runs', up: migration20.up, down: migration20.down },
  { name: '20261126_113113_upkeep', up: migration21.up, down: migration21.down },
  { name: '20261126_113615_share_links', up: migration22.up, down: migration22.down },
  { name: '20261126_114635_second_step', up: migration23.up, down: migration23.down },
  { name: '20261126_120917_outbox', up: migration24.up, down: migration24.down },
  { name: '20261126_122439_bundles', up: migration25.up, down: migration25.down },
  { name: '20261126_123704_spanish_versions', up: migration26.up, down: migration26.down },
  { name: '20261126_152849_run_sheet', up: migration27.up, down: migration27.down },
  { name: '20261126_155758_dismissed_findings', up: migration28.up, down: migration28.down },
  { name: '20261126_160950_work_progress', up: migration29.up, down: migration29.down },
  { name: '20261126_192349_files_to_remove', up: migration30.up, down: migration30.down },
  { name: '20261126_194946_attendance_and_menu', up: migration31.up, down: migration31.down },
  { name: '20261126_230603_list_order', up: migration32.up, down: migration32.down },
  { name: '20261127_034500_virus_found', up: migration33.up, down: migration33.down },
]
