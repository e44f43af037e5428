// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reporttemplate.h"

#include <QListWidget>

namespace rueckhalt {

/// The sections of a report: a check box for each, in the order in which they will stand there.
/// Space ticks, Alt+Up and Alt+Down move the current one.
class SectionList : public QListWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget *parent = nullptr);

    /// Ticks these, in this order; the others follow. Nothing is announced.
    void setParts(const QList<ReportPart> &parts);
    /// The ticked ones, in order.
    [[nodiscard]] QList<ReportPart> parts() const;
    /// In which language they are named.
    void setLanguage(Language language);
    /// Moves the current one by -1 or 1, as far as there is room.
    void moveCurrent(int by);
    [[nodiscard]] bool canMoveCurrent(int by) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The user ticked or moved something.
    void partsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add(ReportPart part, bool isTicked);

    Language m_language = Language::German;
};

} // namespace rueckhalt
