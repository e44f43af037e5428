// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/identity.h"
#include "gui/casework/casecard.h"

class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// Names of accused persons that are still kept although the proceedings or the house ban have
/// ended, to be erased here. Not there otherwise, and not for those without their key.
class EndedNamesCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit EndedNamesCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;

signals:
    /// The last one is erased: the keys go on elsewhere.
    void nothingLeft();

protected:
    void retranslate() override;

private:
    void addName(const Identity &name);
    void erase(const Identity &name);

    TextLabel *m_intro;
    QVBoxLayout *m_rows;
};

} // namespace rueckhalt
