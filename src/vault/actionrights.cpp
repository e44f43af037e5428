// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/actionrights.h"

namespace rueckhalt {

std::optional<Right> rightFor(Action action)
{
    switch (action) {
    case Action::IncidentRecorded:
    case Action::IncidentsImported:
    case Action::DraftSaved:
    case Action::ReportTakenIn:
        return Right::TakeIn;
    case Action::ViewsSaved:
        return Right::ReadFacts;
    case Action::IncidentErased:
    case Action::AttachmentErased:
        return Right::EraseIncident;
    case Action::ReplyWritten:
        return Right::Answer;
    case Action::IncidentsExported:
    case Action::DescriptionsSearched:
    case Action::AttachmentExported:
        return Right::ReadPersonPart;
    case Action::CaseGranted:
    case Action::GrantEnded:
        return Right::GrantCase;
    case Action::CaseMoved:
    case Action::CaseWorkedOn:
    case Action::CaseSettingsSaved:
    case Action::AttachmentAdded:
    case Action::CaseEntriesTaken:
    case Action::RefusedEntriesNoted:
        return Right::WorkOnCases;
    case Action::FirstAidKept:
        return Right::WorkOnCases;
    case Action::OrganisationChanged:
        return Right::WriteOrganisation;
    case Action::IndicatorsImported:
    case Action::IndicatorsUndone:
    case Action::IndicatorsDefined:
        return Right::WriteIndicators;
    case Action::MarkChanged:
    case Action::PlanChanged:
        return Right::WritePlan;
    case Action::OfficeSaved:
    case Action::PromiseSaved:
    case Action::PagePublished:
        return Right::MaintainService;
    case Action::SheetWritten:
    case Action::SheetProposed:
    case Action::SheetWithdrawn:
    case Action::SheetsImported:
        return Right::WriteSheets;
    case Action::SheetApproved:
        return Right::ApproveSheets;
    case Action::ProposalMade:
        return Right::Propose;
    case Action::ProposalDecided:
        return Right::Decide;
    case Action::EffectRecorded:
        return Right::CheckEffect;
    case Action::ManagedUnitsChanged:
        return Right::ManageMembers;
    case Action::ReportReleased:
    case Action::ReleaseMade:
    case Action::RingChanged:
    case Action::RingSheetMade:
    case Action::RingPapersTaken:
        return Right::Release;
    case Action::MemberAdded:
    case Action::MemberChanged:
    case Action::MemberRemoved:
        return Right::ManageMembers;
    case Action::BackedUp:
    case Action::Restored:
    case Action::OlderStateAccepted:
        return Right::Backup;
    case Action::LogPruned:
        return Right::PruneAccessLog;
    case Action::Created:
    case Action::Unlocked:
    case Action::IncidentRead:
    case Action::CaseEntryMade: // In what was granted to them, which is asked before.
    case Action::FormMade: // Also by carers, of what was granted to them.
    case Action::FirstAidRead:
    case Action::KeyGranted:
    case Action::KeysRotated:
    case Action::PasswordChanged:
    case Action::RecoveryRenewed:
    case Action::RecoveryUsed:
    case Action::IdentitiesSwitched:
    case Action::IdentityRecorded:
    case Action::Migrated:
    case Action::CardPublished:
    case Action::ForeignCardFound:
    case Action::LogRead: // Needs both halves of the key.
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
