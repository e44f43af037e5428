// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/ringkeeping.h"
#include "vault/sealedobjects.h"

#include <functional>

namespace rueckhalt {

class OpenedVault;

/// What a later state of a register has told others and the state here does not know: papers of
/// rings with the places they belong to, and pages for the public. None of it is ever taken away,
/// so what is missing here was told, or taken in, after the state here.
class LaterTold
{
public:
    /// Opens a sealed object of the later state; nothing if there is none.
    using OpenThere = std::function<Result<std::optional<SecretBytes>>(const ObjectName &)>;

    /// Reads both; changes nothing. The later state need not have proved itself yet.
    [[nodiscard]] static Result<LaterTold> missing(Database &there, OpenedVault &here);

    [[nodiscard]] bool isEmpty() const
    {
        return m_places.isEmpty() && m_papers.isEmpty() && m_pages.isEmpty();
    }
    struct Count
    {
        int ringPapers = 0;
        int pages = 0;
    };
    /// Within a transaction of the caller. A place whose keys do not open stays away, and its
    /// papers with it: without keys they are of no use.
    Result<Count> bringIn(OpenedVault &here, const OpenThere &open) const;

private:
    struct Place
    {
        RingPlaceId id {};
        RingId ring {};
        QString code {};
        Digest recipient {};
        Digest signer {};
        QByteArray offices {};
        bool isNew = false; ///< otherwise its card is here, and it has joined since
    };
    struct Page
    {
        qint64 number = 0;
        qint64 made = 0;
        QByteArray content {};
        bool operator==(const Page &) const = default;
    };

    static Result<QList<Place>> placesIn(Database &database);
    static Result<QList<Page>> pagesIn(Database &database);
    [[nodiscard]] Result<void> comparePlaces(Database &there, Database &here);
    [[nodiscard]] Result<void> comparePapers(Database &there, Database &here);
    [[nodiscard]] Result<void> comparePages(Database &there, Database &here);
    static Result<bool> bringInPlace(const Place &place, OpenedVault &here, const OpenThere &open);

    QList<Place> m_places;
    QList<KeptRingPaper> m_papers;
    QList<Page> m_pages;
};

} // namespace rueckhalt
