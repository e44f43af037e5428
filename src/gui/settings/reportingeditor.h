// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "gui/common/widgets/card.h"
#include "session/publishing.h"

#include <memory>

namespace rueckhalt {

namespace Ui {
class ReportingEditor;
}

/// What an officer sets up for reporting without an account: the folder for reports, what stands
/// on the card, and the fingerprint to be made known.
class ReportingEditor : public Card
{
    Q_OBJECT

public:
    ReportingEditor(Publishing &publishing, OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);
    ~ReportingEditor() override;

signals:
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSettings();
    void showFingerprint();
    void keep();
    /// Tells by itself of a card that could not be written everywhere.
    Result<void> set(const ReportingSettings &settings);
    void chooseFolder();
    /// Not while a field loses the focus: the lock takes it away as well, and waits for nobody to
    /// close a message. The page is gone then before this is told.
    void tellLater(const QString &title, const QString &sentence);
    void writeCard();
    void showFolders();
    void nameTheButton();
    void giveUpFolder();
    [[nodiscard]] bool isFormer(int row) const;

    Publishing &m_publishing;
    OpenRegister &m_register;
    Prompter &m_prompter;
    std::unique_ptr<Ui::ReportingEditor> m_ui;
};

} // namespace rueckhalt
