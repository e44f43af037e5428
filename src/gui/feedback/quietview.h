// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "gui/feedback/serviceview.h"

class QPushButton;

namespace rueckhalt {

class FigureCard;

/// Which hours of the week are quiet, for those who answer the telephone: on the screen, on paper
/// and as a list for booking systems.
class QuietView : public ServiceView
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the view.
    QuietView(const ServiceViewing &viewing, Prompter &prompter, QWidget *parent = nullptr);

    void refresh() override;
    void focusStart() override;
    /// By the printer's dialog; the same page as the PDF.
    void print();
    void save(ServiceViewing::GuideFormat format);

protected:
    void retranslate() override;

private:
    void makeActions();

    Prompter &m_prompter;
    QuietGuide m_guide;
    FigureCard *m_week;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_csv;
};

} // namespace rueckhalt
