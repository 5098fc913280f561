import { EditingNotices as EditingNotices_1dd1db0078bb2c68c5bcec94891855c3 } from '../../../editing/form/EditingNotices.tsx'
import { DocumentState as DocumentState_559462cdd3287600c589504e2d196d62 } from '../../../publishing-panel/DocumentState.tsx'
import { InBundle as InBundle_7488f7320527cd9a77944dd82ca53661 } from '../../../bundles/form/InBundle.tsx'
import { ChangeNote as ChangeNote_049b2b52c5b2af1d1ed71e3a7f4ac6c6 } from '../../../change-note/ChangeNote.tsx'
import { CheckAgain as CheckAgain_f07934d9ce3c8965e926a5d5acbbf7b5 } from '../../../validation/CheckAgain.tsx'
import { FailingLinks as FailingLinks_f5fc8db895e9b58c021b09f2fb62e419 } from '../../../link-check/FailingLinks.tsx'
import { WarningBeside as WarningBeside_238266aefc610e1056a7626d56669ff4 } from '../../../validation/WarningBeside.tsx'
import { NoteBeside as NoteBeside_36b292c6ccedee772f249a5945e562e0 } from '../../../review/form/NoteBeside.tsx'
import { InstantCell as InstantCell_e570a582bee466dc474e3430656d98de } from '../../../dates/InstantCell.tsx'
import { StartsField as StartsField_9709d22ca23f4153c01eb8169dcf3915 } from '../../../dates/StartsField.tsx'
import { EndsField as EndsField_7aa58e63f121ebde15a8be91d9b6f5be } from '../../../dates/EndsField.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { CleanPasteFeatureClient as CleanPasteFeatureClient_ac37592f3710f8e7c5da8329e22492b9 } from '../../../rich-text/paste/feature.client.ts'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ReaderRelationship as ReaderRelationship_a098e87d31e23d6d7b5957d24a241242 } from '../../../references/ReaderRelationship.tsx'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RareFormatsFeatureClient as RareFormatsFeatureClient_770fce4d819cdb6b9aeaf9a33b0a5f6a } from '../../../rich-text/rare-formats/feature.client.ts'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ReferenceWarnings as ReferenceWarnings_1ec8afb00813ee55d14b2d1348198101 } from '../../../references/ReferenceWarnings.tsx'
import { TakeWhenLeft as TakeWhenLeft_fc857fabe798ece4785679afea332b3d } from '../../../fields/TakeWhenLeft.tsx'
import { LinkProbeResult as LinkProbeResult_d6d807491c746198d7c2405c76e6e150 } from '../../../link-check/LinkProbeResult.tsx'
import { TranscriptInput as TranscriptInput_77896641dfa459741afd9b166198e26b } from '../../../content-types/webinars/TranscriptInput.tsx'
import { RunSheet as RunSheet_2da09664e381f992959ea5fd3b81ef50 } from '../../../run-sheet/RunSheet.tsx'
import { WritingChecks as WritingChecks_549a7fdef90b74dacf4e9969d6be03b0 } from '../../../writing-checks/WritingChecks.tsx'
import { UsedBy as UsedBy_47702f1988437a17cf9232d90743d461 } from '../../../references/UsedBy.tsx'
import { InstantField as InstantField_faa24e7d06e4183c447209f2ed994b4d } from '../../../dates/InstantField.tsx'
import { ShareLinks as ShareLinks_ac31fe2673e94c254ed9f26798853cb0 } from '../../../share-links/ShareLinks.tsx'
import { StatusCell as StatusCell_2298478152ee36f0506aa9c201b75db5 } from '../../../review/StatusCell.tsx'
import { ListViews as ListViews_5fe051d2d095970195e193418c1a4d74 } from '../../../list-views/ListViews.tsx'
import { TickedUses as TickedUses_74cb86bee61bdc2626af012dd2bc0b95 } from '../../../references/TickedUses.tsx'
import { EditingBar as EditingBar_dae5360422ecd0f384785c339e677674 } from '../../../editing/form/EditingBar.tsx'
import { PresenceLine as PresenceLine_96c4962138c64db534d3128455ee8eed } from '../../../presence/PresenceLine.tsx'
import { ReviewLine as ReviewLine_70817023cf817b4f107e4747d29a0b50 } from '../../../review/form/ReviewLine.tsx'
import { DraftPreview as DraftPreview_c3e79d7b27c2268dacbe3b334876ce24 } from '../../../preview/form/DraftPreview.tsx'
import { TrashItem as TrashItem_a116a1c0ec67c0bc4abb867ad982f16c } from '../../../references/TakeOffItems.tsx'
import { ReviewButtons as ReviewButtons_47a76c792eb1883fe2bcf8bdae5eecd7 } from '../../../review/form/ReviewButtons.tsx'
import { DocumentStatus as DocumentStatus_05bac0875ada61ed7547067902888f18 } from '../../../editing/form/DocumentStatus.tsx'
import { UnpublishItem as UnpublishItem_a116a1c0ec67c0bc4abb867ad982f16c } from '../../../references/TakeOffItems.tsx'
import { VersionsPage as VersionsPage_973f2bcc5779afef492a1da7589116f6 } from '../../../editing/versions/VersionsPage.tsx'
import { VersionPage as VersionPage_2714f5a668d395b8fb07ba778e9d7df9 } from '../../../editing/versions/VersionPage.tsx'
import { NewDocumentView as NewDocumentView_7b46c7179394c6727461aaba2d001dea } from '../../../editing/new-document/NewDocumentView.tsx'
import { DayCell as DayCell_e570a582bee466dc474e3430656d98de } from '../../../dates/InstantCell.tsx'
import { DayField as DayField_6035cec89f64e79984a1b368a0768b49 } from '../../../dates/DayField.tsx'
import { ClockTimeField as ClockTimeField_1d697114a6b88b14b95c78e4b8e82d9e } from '../../../dates/ClockTimeField.tsx'
import { RowTitle as RowTitle_dbfe837fc0f7c3c89478c5b65f497b62 } from '../../../admin/RowTitle.tsx'
import { CopyDay as CopyDay_8a49e788b32a0a4d2847707109f92c41 } from '../../../dates/CopyDay.tsx'
import { ReviewByField as ReviewByField_07c17e871368dfedae9e0ae89e415760 } from '../../../upkeep/ReviewByField.tsx'
import { SpanishStatus as SpanishStatus_1194ec73a1a39a2f14b27cca553ff725 } from '../../../spanish/SpanishStatus.tsx'
import { OrderCell as OrderCell_75d5ba5639a7f2ab7d1de7f82f6f1a4c } from '../../../list-order/OrderCell.tsx'
import { PositionField as PositionField_3de2c21571e8cb048c6e4d724cd7ab24 } from '../../../list-order/PositionField.tsx'
import { OrderBar as OrderBar_02f46f897a5ab016a9cf9c93ec319bd7 } from '../../../list-order/OrderBar.tsx'
import { SaveNotices as SaveNotices_04aab5776732c2fd328536edd6c4f102 } from '../../../editing/form/PlainSave.tsx'
import { OnlyPublishersChange as OnlyPublishersChange_2bf59652c1cc4547c172bcbd1a1b6cf9 } from '../../../files/OnlyPublishersChange.tsx'
import { FileFacts as FileFacts_2803150a8b4e52d834608e1912952427 } from '../../../files/FileFacts.tsx'
import { PictureTextWarning as PictureTextWarning_4adff8acfbd609ac508513fb92e84362 } from '../../../writing-checks/PictureTextWarning.tsx'
import { FileTypeCell as FileTypeCell_9279e11746b86fd88f5c4c87b806f914 } from '../../../files/FileCells.tsx'
import { FileSizeCell as FileSizeCell_9279e11746b86fd88f5c4c87b806f914 } from '../../../files/FileCells.tsx'
import { SaveButton as SaveButton_04aab5776732c2fd328536edd6c4f102 } from '../../../editing/form/PlainSave.tsx'
import { ImportManyLink as ImportManyLink_ff834d3477249e75c360a90fecad6cc6 } from '../../../redirects/screen/ImportManyLink.tsx'
import { BundlePanel as BundlePanel_32f6835bc5e73e60c1fe28add5f2187a } from '../../../bundles/form/BundlePanel.tsx'
import { StateCell as StateCell_f66271cd4f56ece4826469a21b90493b } from '../../../bundles/StateCell.tsx'
import { NoField as NoField_20c3626b9071a7aaa3a8d6b9bfe64a1a } from '../../../bundles/form/NoField.tsx'
import { AccountPassword as AccountPassword_f47ac79a7a834999eb630bb0db0ff49e } from '../../../accounts/AccountPassword.tsx'
import { AccountSecurity as AccountSecurity_112ba80fc298a5924e3c5c796bd62a5a } from '../../../accounts/AccountSecurity.tsx'
import { ExportLink as ExportLink_4471d538c0dc4ac982ede9a0378db572 } from '../../../activity/ExportLink.tsx'
import { UnpublishButtonForPublishers as UnpublishButtonForPublishers_8978d6a40775a23eeb99e128dd353dcf } from '../../../admin/PublishButtons.tsx'
import { MenuRowTitle as MenuRowTitle_84134693dd9d43b0b54e83a332177261 } from '../../../globals/MenuRowTitle.tsx'
import { Icon as Icon_f34530b2aa0bd64d20c27f581c071465 } from '../../../admin/Icon.tsx'
import { Logo as Logo_31632a3714af2a4550104a8aa2f6722e } from '../../../admin/Logo.tsx'
import { ImportNavLink as ImportNavLink_e01550a343180c0b1d793a91122888d8 } from '../../../register/screen/ImportNavLink.tsx'
import { GuideNavLink as GuideNavLink_180629f3986e2aad1645d2461a3923cb } from '../../../guide/GuideNavLink.tsx'
import { AccessibleFrame as AccessibleFrame_2de04cdf6e78eaf45f7e119a8769bab3 } from '../../../admin/AccessibleFrame.tsx'
import { MyDay as MyDay_2bb1f8413817c88d51baaac23715b56b } from '../../../my-day/MyDay.tsx'
import { SignInView as SignInView_6302436649e8fe827fdc2f37589919c9 } from '../../../accounts/sign-in-form/SignInView.tsx'
import { RegisterView as RegisterView_ffe5d8145905c7ea0a71385f5ab053d1 } from '../../../register/screen/RegisterView.tsx'
import { RedirectsImportView as RedirectsImportView_3ef2f78b1ab7355ef4a066f0ae2c0be9 } from '../../../redirects/screen/RedirectsImportView.tsx'
import { GuideView as GuideView_76d9c14414753d7c1e00c756f478b509 } from '../../../guide/GuideView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/editing/form/EditingNotices.tsx#EditingNotices": EditingNotices_1dd1db0078bb2c68c5bcec94891855c3,
  "/publishing-panel/DocumentState.tsx#DocumentState": DocumentState_559462cdd3287600c589504e2d196d62,
  "/bundles/form/InBundle.tsx#InBundle": InBundle_7488f7320527cd9a77944dd82ca53661,
  "/change-note/ChangeNote.tsx#ChangeNote": ChangeNote_049b2b52c5b2af1d1ed71e3a7f4ac6c6,
  "/validation/CheckAgain.tsx#CheckAgain": CheckAgain_f07934d9ce3c8965e926a5d5acbbf7b5,
  "/link-check/FailingLinks.tsx#FailingLinks": FailingLinks_f5fc8db895e9b58c021b09f2fb62e419,
  "/validation/WarningBeside.tsx#WarningBeside": WarningBeside_238266aefc610e1056a7626d56669ff4,
  "/review/form/NoteBeside.tsx#NoteBeside": NoteBeside_36b292c6ccedee772f249a5945e562e0,
  "/dates/InstantCell.tsx#InstantCell": InstantCell_e570a582bee466dc474e3430656d98de,
  "/dates/StartsField.tsx#StartsField": StartsField_9709d22ca23f4153c01eb8169dcf3915,
  "/dates/EndsField.tsx#EndsField": EndsField_7aa58e63f121ebde15a8be91d9b6f5be,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/rich-text/paste/feature.client.ts#CleanPasteFeatureClient": CleanPasteFeatureClient_ac37592f3710f8e7c5da8329e22492b9,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/references/ReaderRelationship.tsx#ReaderRelationship": ReaderRelationship_a098e87d31e23d6d7b5957d24a241242,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/rich-text/rare-formats/feature.client.ts#RareFormatsFeatureClient": RareFormatsFeatureClient_770fce4d819cdb6b9aeaf9a33b0a5f6a,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/references/ReferenceWarnings.tsx#ReferenceWarnings": ReferenceWarnings_1ec8afb00813ee55d14b2d1348198101,
  "/fields/TakeWhenLeft.tsx#TakeWhenLeft": TakeWhenLeft_fc857fabe798ece4785679afea332b3d,
  "/link-check/LinkProbeResult.tsx#LinkProbeResult": LinkProbeResult_d6d807491c746198d7c2405c76e6e150,
  "/content-types/webinars/TranscriptInput.tsx#TranscriptInput": TranscriptInput_77896641dfa459741afd9b166198e26b,
  "/run-sheet/RunSheet.tsx#RunSheet": RunSheet_2da09664e381f992959ea5fd3b81ef50,
  "/writing-checks/WritingChecks.tsx#WritingChecks": WritingChecks_549a7fdef90b74dacf4e9969d6be03b0,
  "/references/UsedBy.tsx#UsedBy": UsedBy_47702f1988437a17cf9232d90743d461,
  "/dates/InstantField.tsx#InstantField": InstantField_faa24e7d06e4183c447209f2ed994b4d,
  "/share-links/ShareLinks.tsx#ShareLinks": ShareLinks_ac31fe2673e94c254ed9f26798853cb0,
  "/review/StatusCell.tsx#StatusCell": StatusCell_2298478152ee36f0506aa9c201b75db5,
  "/list-views/ListViews.tsx#ListViews": ListViews_5fe051d2d095970195e193418c1a4d74,
  "/references/TickedUses.tsx#TickedUses": TickedUses_74cb86bee61bdc2626af012dd2bc0b95,
  "/editing/form/EditingBar.tsx#EditingBar": EditingBar_dae5360422ecd0f384785c339e677674,
  "/presence/PresenceLine.tsx#PresenceLine": PresenceLine_96c4962138c64db534d3128455ee8eed,
  "/review/form/ReviewLine.tsx#ReviewLine": ReviewLine_70817023cf817b4f107e4747d29a0b50,
  "/preview/form/DraftPreview.tsx#DraftPreview": DraftPreview_c3e79d7b27c2268dacbe3b334876ce24,
  "/references/TakeOffItems.tsx#TrashItem": TrashItem_a116a1c0ec67c0bc4abb867ad982f16c,
  "/review/form/ReviewButtons.tsx#ReviewButtons": ReviewButtons_47a76c792eb1883fe2bcf8bdae5eecd7,
  "/editing/form/DocumentStatus.tsx#DocumentStatus": DocumentStatus_05bac0875ada61ed7547067902888f18,
  "/references/TakeOffItems.tsx#UnpublishItem": UnpublishItem_a116a1c0ec67c0bc4abb867ad982f16c,
  "/editing/versions/VersionsPage.tsx#VersionsPage": VersionsPage_973f2bcc5779afef492a1da7589116f6,
  "/editing/versions/VersionPage.tsx#VersionPage": VersionPage_2714f5a668d395b8fb07ba778e9d7df9,
  "/editing/new-document/NewDocumentView.tsx#NewDocumentView": NewDocumentView_7b46c7179394c6727461aaba2d001dea,
  "/dates/InstantCell.tsx#DayCell": DayCell_e570a582bee466dc474e3430656d98de,
  "/dates/DayField.tsx#DayField": DayField_6035cec89f64e79984a1b368a0768b49,
  "/dates/ClockTimeField.tsx#ClockTimeField": ClockTimeField_1d697114a6b88b14b95c78e4b8e82d9e,
  "/admin/RowTitle.tsx#RowTitle": RowTitle_dbfe837fc0f7c3c89478c5b65f497b62,
  "/dates/CopyDay.tsx#CopyDay": CopyDay_8a49e788b32a0a4d2847707109f92c41,
  "/upkeep/ReviewByField.tsx#ReviewByField": ReviewByField_07c17e871368dfedae9e0ae89e415760,
  "/spanish/SpanishStatus.tsx#SpanishStatus": SpanishStatus_1194ec73a1a39a2f14b27cca553ff725,
  "/list-order/OrderCell.tsx#OrderCell": OrderCell_75d5ba5639a7f2ab7d1de7f82f6f1a4c,
  "/list-order/PositionField.tsx#PositionField": PositionField_3de2c21571e8cb048c6e4d724cd7ab24,
  "/list-order/OrderBar.tsx#OrderBar": OrderBar_02f46f897a5ab016a9cf9c93ec319bd7,
  "/editing/form/PlainSave.tsx#SaveNotices": SaveNotices_04aab5776732c2fd328536edd6c4f102,
  "/files/OnlyPublishersChange.tsx#OnlyPublishersChange": OnlyPublishersChange_2bf59652c1cc4547c172bcbd1a1b6cf9,
  "/files/FileFacts.tsx#FileFacts": FileFacts_2803150a8b4e52d834608e1912952427,
  "/writing-checks/PictureTextWarning.tsx#PictureTextWarning": PictureTextWarning_4adff8acfbd609ac508513fb92e84362,
  "/files/FileCells.tsx#FileTypeCell": FileTypeCell_9279e11746b86fd88f5c4c87b806f914,
  "/files/FileCells.tsx#FileSizeCell": FileSizeCell_9279e11746b86fd88f5c4c87b806f914,
  "/editing/form/PlainSave.tsx#SaveButton": SaveButton_04aab5776732c2fd328536edd6c4f102,
  "/redirects/screen/ImportManyLink.tsx#ImportManyLink": ImportManyLink_ff834d3477249e75c360a90fecad6cc6,
  "/bundles/form/BundlePanel.tsx#BundlePanel": BundlePanel_32f6835bc5e73e60c1fe28add5f2187a,
  "/bundles/StateCell.tsx#StateCell": StateCell_f66271cd4f56ece4826469a21b90493b,
  "/bundles/form/NoField.tsx#NoField": NoField_20c3626b9071a7aaa3a8d6b9bfe64a1a,
  "/accounts/AccountPassword.tsx#AccountPassword": AccountPassword_f47ac79a7a834999eb630bb0db0ff49e,
  "/accounts/AccountSecurity.tsx#AccountSecurity": AccountSecurity_112ba80fc298a5924e3c5c796bd62a5a,
  "/activity/ExportLink.tsx#ExportLink": ExportLink_4471d538c0dc4ac982ede9a0378db572,
  "/admin/PublishButtons.tsx#UnpublishButtonForPublishers": UnpublishButtonForPublishers_8978d6a40775a23eeb99e128dd353dcf,
  "/globals/MenuRowTitle.tsx#MenuRowTitle": MenuRowTitle_84134693dd9d43b0b54e83a332177261,
  "/admin/Icon.tsx#Icon": Icon_f34530b2aa0bd64d20c27f581c071465,
  "/admin/Logo.tsx#Logo": Logo_31632a3714af2a4550104a8aa2f6722e,
  "/register/screen/ImportNavLink.tsx#ImportNavLink": ImportNavLink_e01550a343180c0b1d793a91122888d8,
  "/guide/GuideNavLink.tsx#GuideNavLink": GuideNavLink_180629f3986e2aad1645d2461a3923cb,
  "/admin/AccessibleFrame.tsx#AccessibleFrame": AccessibleFrame_2de04cdf6e78eaf45f7e119a8769bab3,
  "/my-day/MyDay.tsx#MyDay": MyDay_2bb1f8413817c88d51baaac23715b56b,
  "/accounts/sign-in-form/SignInView.tsx#SignInView": SignInView_6302436649e8fe827fdc2f37589919c9,
  "/register/screen/RegisterView.tsx#RegisterView": RegisterView_ffe5d8145905c7ea0a71385f5ab053d1,
  "/redirects/screen/RedirectsImportView.tsx#RedirectsImportView": RedirectsImportView_3ef2f78b1ab7355ef4a066f0ae2c0be9,
  "/guide/GuideView.tsx#GuideView": GuideView_76d9c14414753d7c1e00c756f478b509,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
