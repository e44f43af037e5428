// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/nameschecking.h"

#include "gui/common/uilanguage.h"

#include <QCoreApplication>

namespace rueckhalt {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::NamesChecking)
};

constexpr qsizetype MostPlaces = 6;

} // namespace

bool saysNobodyIsNamed(QWidget *parent, Prompter &prompter, const QString &texts)
{
    QStringList places;
    for (const FreeTextFinding &finding : personalDataIn(texts)) {
        const QString place = Texts::tr("“%1” (%2)")
                                  .arg(texts.mid(finding.start, finding.length),
                                      nameOf(finding.kind, uiLanguage()));
        if (!places.contains(place) && places.size() < MostPlaces)
            places << place;
    }
    return prompter.confirm(parent, Texts::tr("Does the text name a person?"),
        Texts::tr("Everybody with an account can read this. The following looks like a person: "
                  "%1. If somebody of a case is meant, please write it in another way.")
            .arg(places.join(QStringLiteral(", "))),
        Texts::tr("Nobody is named: save"));
}

} // namespace rueckhalt
