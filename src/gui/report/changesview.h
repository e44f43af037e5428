// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/changeslist.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace rueckhalt {

class EmptyState;
class TextLabel;

/// "Was daraus wurde" for people without an account: the list that an officer has released, read
/// from beside the reporting card.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);

    /// Nothing: nothing was released. An error: it cannot be read, or what lies there is not the
    /// officers'.
    void showList(const Result<std::optional<ChangesList>> &list);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void addChange(const PublishedChange &change);

    std::optional<ChangesList> m_list;
    std::optional<Error> m_error;
    EmptyState *m_empty;
    TextLabel *m_issued;
    QVBoxLayout *m_rows;
    QWidget *m_content;
};

} // namespace rueckhalt
