// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/benchmarking.h"

#include <QDialog>

class QComboBox;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class DialogFrame;
class Prompter;
class TextLabel;

/// The key figures that a ring has agreed on, each with its definition and version. The coordinator
/// adds own indicators; members define here what others have added.
class RingFiguresDialog : public QDialog
{
    Q_OBJECT

public:
    /// All but the ring outlive it.
    RingFiguresDialog(OpenRegister &openRegister, const KnownRing &ring, Prompter &prompter,
        QWidget *parent = nullptr);

signals:
    /// There is a new version of the agreement.
    void agreed();
    /// Indicators of the ring were defined here.
    void defined();

private:
    void addShown(QVBoxLayout *column);
    void addButtons(DialogFrame &frame);
    void showFigures();
    void showChosen();
    void showOffered();
    void agree();
    void define();
    void reload();
    [[nodiscard]] bool coordinates() const;

    OpenRegister &m_register;
    Benchmarking m_work;
    KnownRing m_ring;
    Prompter &m_prompter;
    QListWidget *m_list;
    TextLabel *m_about;
    TextLabel *m_missing; ///< which are not defined here
    QComboBox *m_offered; ///< own indicators that are not agreed, or otherwise
    TextLabel *m_noneOffered;
    QPushButton *m_agree = nullptr;
    QPushButton *m_define = nullptr;
};

} // namespace rueckhalt
