// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/serviceview/feedback.h"
#include "domain/serviceview/overlay.h"
#include "domain/serviceview/quiettimes.h"
#include "domain/serviceview/releasedbands.h"
#include "reports/quietguide.h"
#include "session/openregister.h"
#include "session/recommending.h"

namespace rueckhalt {

/// Looks at service and safety together: feedback and quiet times for every role, incidents laid
/// over indicators for those who see all incidents.
class ServiceViewing
{
public:
    explicit ServiceViewing(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// Whether true incidents may be laid over indicators here.
    [[nodiscard]] bool seesIncidents() const { return m_register.seesAllIncidents(); }
    /// Indicators that can be laid over incidents and of which anything was observed, in the order
    /// of the catalogue. Good until indicatorsChanged().
    [[nodiscard]] Result<QList<const Indicator *>> indicators() const;
    /// First and last day of what was observed; invalid in an empty register.
    [[nodiscard]] Result<std::pair<QDate, QDate>> span() const;

    /// NotPermitted for roles that do not see all incidents, NotFound for an unknown indicator,
    /// Invalid for one that cannot be laid over.
    [[nodiscard]] Result<Overlay> overlay(
        QStringView indicator, const OverlayQuestion &question) const;
    /// Measures for the incidents of a cluster of an overlay, with the indicator as a reason.
    [[nodiscard]] Result<MatchResult> measures(
        const OverlayCluster &cluster, QStringView indicator) const;

    /// For everybody who reads released numbers: those of the offices that the member manages, of a
    /// member without units of her own all. Never from single incidents. NotPermitted, NotFound;
    /// Damaged if the ledger was changed.
    [[nodiscard]] Result<ReleasedOverlay> released(QStringView indicator) const;
    /// Released incidents of the whole authority by weekday and time of day; nothing if no release
    /// has them. Errors as of released().
    [[nodiscard]] Result<std::optional<ReleasedBands>> releasedBands() const;

    /// Within the opening hours of today of the offices that observe contacts there, as far as
    /// profiles have them; whose hours these are, and whose are missing, the guide says.
    [[nodiscard]] Result<QuietGuide> quietGuide(
        const UnitId &unit, QDate from, QDate until, Language language) const;
    /// Writes the guide as PDF or CSV; errors as of outputfile.h and quietPdf().
    enum class GuideFormat { Pdf, Csv };
    [[nodiscard]] static Result<void> write(
        const QuietGuide &guide, GuideFormat format, const QString &path);

    [[nodiscard]] Result<FeedbackEvaluation> feedback(
        SlotGrouping grouping, const FeedbackQuestion &question) const;
    [[nodiscard]] Result<FeedbackEvaluation> feedbackByOffice(
        const FeedbackQuestion &question) const;

private:
    [[nodiscard]] Result<const Indicator *> indicatorCalled(QStringView id) const;
    /// Puts the hours of all offices with contacts that are asked for into a question.
    void addHours(QuietQuestion &question, const ObservedService &observed, const QDate &day) const;

    OpenRegister &m_register;
};

} // namespace rueckhalt
