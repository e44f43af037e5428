// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/tablecopy.h"
#include "session/serviceviewing.h"

#include <QWidget>

class QVBoxLayout;

namespace rueckhalt {

class CardGrid;
class EmptyState;
class TrendCard;

/// Unit and time that all views are about.
struct ServiceScope
{
    UnitId unit {};
    QDate from {};
    QDate until {};
};

/// One part of the page of feedback: cards that scroll, or a word why there are none.
class ServiceView : public QWidget
{
    Q_OBJECT

public:
    /// The use case outlives the view.
    explicit ServiceView(const ServiceViewing &viewing, QWidget *parent = nullptr);

    void setScope(const ServiceScope &scope);
    /// Whether the word why there is nothing comes with the way to where that is changed. Seen
    /// with the next refresh().
    void offerIndicators(bool offers) { m_offersIndicators = offers; }
    /// Counts and shows anew.
    virtual void refresh() = 0;
    virtual void focusStart() = 0;
    /// What the cards show now, in their order.
    [[nodiscard]] QList<PlainTable> shownTables() const;

signals:
    void noticed(const QString &notice);
    void indicatorsRequested();

protected:
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

    /// Puts a widget between the upper edge and the cards; it does not scroll.
    void addHead(QWidget *head);
    template <typename CardType>
    CardType *addCard(CardType *card, const char *name)
    {
        add(card, name);
        return card;
    }
    /// After cards were shown, hidden or filled. Without any the word why stands in their place.
    void arrange(bool isEmpty);
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] const ServiceViewing &viewing() const { return m_viewing; }
    [[nodiscard]] const ServiceScope &scope() const { return m_scope; }

private:
    void add(TrendCard *card, const char *name);

    const ServiceViewing &m_viewing;
    ServiceScope m_scope;
    QVBoxLayout *m_column;
    CardGrid *m_grid;
    EmptyState *m_empty;
    bool m_offersIndicators = false;
};

} // namespace rueckhalt
