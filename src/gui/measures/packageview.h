// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/catalogkeeping.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

namespace Ui {
class PackageView;
}

/// A package of sheets before it is taken over: what it would bring, sheet by sheet, or every
/// problem with its line. Looking changes nothing.
class PackageView : public QWidget
{
    Q_OBJECT

public:
    explicit PackageView(QWidget *parent = nullptr);
    ~PackageView() override;

    /// `name` of the file, without its path.
    void show(const SheetImport &package, const QString &name);
    [[nodiscard]] const SheetImport &package() const { return m_package; }

signals:
    void takeOverRequested();
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();
    void fitRows();
    void fillSheets();
    void fillProblems();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] static QString happens(const ArrivingSheet &sheet);

    std::unique_ptr<Ui::PackageView> m_ui;
    SheetImport m_package;
    QString m_name;
};

} // namespace rueckhalt
