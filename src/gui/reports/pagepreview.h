// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/reportdocument.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QPrinter;
class QPrintPreviewWidget;
class QPushButton;

namespace rueckhalt {

namespace Ui {
class PagePreview;
}

/// The pages of a report as they will be printed, painted by the same code: arrow keys and Page
/// Up/Down scroll, Ctrl++ and Ctrl+- make them larger and smaller, Ctrl+0 fits their width.
class PagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);
    ~PagePreview() override;

    void showDocument(const ReportDocument &document);
    /// Pages of something else, which `paint` puts on paper. Screen readers are told `name` and
    /// `description`.
    using Paint = std::function<Result<void>(QPrinter &)>;
    void showPages(const Paint &paint, const QString &name, const QString &description);
    /// While there is nothing to show.
    void clear();
    [[nodiscard]] const std::optional<ReportDocument> &document() const { return m_document; }
    [[nodiscard]] int pageCount() const;

signals:
    /// The pages cannot be painted.
    void failed(const rueckhalt::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showTexts();
    void paint(QPrinter *printer);
    void showPageCount();

    std::unique_ptr<Ui::PagePreview> m_ui;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_pages;
    std::optional<ReportDocument> m_document;
    Paint m_paint; ///< of what is not a report; empty: none
    QString m_name;
    QString m_description;
    bool m_isFitted = false;
};

} // namespace rueckhalt
